import type { NoticeKind } from '../../notice/kind.js';
import { askForAppointment } from '../actions/askForAppointment.js';
import { invite } from '../actions/invite.js';
import { openWindow } from '../actions/openWindow.js';
import { orderRetirement } from '../actions/orderRetirement.js';
import { tellEndAgain } from '../actions/tellEndAgain.js';
import { takeOrderBack } from '../actions/withdrawRetirement.js';
import { mitIdIsActive } from '../guards/eligible.js';
import { endIsUntold } from '../guards/endIsUntold.js';
import { wasUnreachable } from '../guards/wasUnreachable.js';
import { parseNoticeId } from '../noticeId.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { rowsBack } from '../rowsBack.js';
import { journeyStates } from '../state.js';
import { type Action, remember, type Step } from '../step.js';

type Received = Step<'noticeReceived'>;

/** A letter that came back did not arrive, whatever its posting said. */
const arrived = ({ journey, event }: Received): boolean =>
  journey.noticesSent[event.noticeId] !== undefined &&
  !journey.lettersReturned.includes(event.noticeId);

const isReceiptOf = (...kinds: readonly NoticeKind[]): Guard<'noticeReceived'> => ({
  name: `receipt of ${kinds.join(' or ')}`,
  holds: (step) => {
    const kind = parseNoticeId(step.event.noticeId)?.kind;
    return kind !== undefined && kinds.includes(kind) && arrived(step);
  },
});

const isReceiptOfThisRetirement: Guard<'noticeReceived'> = {
  name: 'receipt of NEMID_ENDS of this retirement',
  holds: (step) =>
    isReceiptOf('NEMID_ENDS').holds(step) &&
    parseNoticeId(step.event.noticeId)?.step === step.journey.retirement?.id,
};

const isReceiptWithoutMitId: Guard<'noticeReceived'> = {
  name: 'receipt of NEMID_ENDS, and MitID is no longer active',
  holds: (step) =>
    isReceiptOfThisRetirement.holds(step) &&
    !mitIdIsActive.holds(step) &&
    step.journey.retirement?.force === null,
};

const isReached: Guard<'noticeReceived'> = {
  name: wasUnreachable.name,
  holds: (step) => wasUnreachable.holds(step) && arrived(step),
};

const isReachedUntold: Guard<'noticeReceived'> = {
  name: endIsUntold.name,
  holds: (step) =>
    endIsUntold.holds(step) && arrived(step) && !isReceiptOfThisRetirement.holds(step),
};

/** whichever channel answers first, the notice is no longer waited for in any. */
const noLongerPending: Action<'noticeReceived'> = {
  name: 'the notice is no longer waited for',
  run: (step) => {
    if (!arrived(step)) return step;
    const key = parseNoticeId(step.event.noticeId);
    const { pendingNotices } = step.journey;
    const others = pendingNotices.filter(
      (pending) =>
        pending.kind !== key?.kind ||
        pending.step !== key.step ||
        pending.window !== key.window ||
        pending.round !== key.round,
    );
    const isNews = others.length < pendingNotices.length || step.journey.unreachableSince !== null;
    return isNews ? remember(step, { pendingNotices: others, unreachableSince: null }) : step;
  },
};

const openByReceipt: Action<'noticeReceived'> = {
  name: 'open the window',
  run: (step) => {
    const { noticeId, happenedAt } = step.event;
    const channel = parseNoticeId(noticeId)?.channel ?? 'LETTER';
    return openWindow(step, channel, happenedAt, noticeId);
  },
};

const bookAtCounter: Action<'noticeReceived'> = {
  name: 'book an appointment',
  run: (step) => {
    const { waits, isBooking = false } = step.journey;
    if (isBooking || waits.some((wait) => wait.reason === 'APPOINTMENT')) return step;
    return askForAppointment(step);
  },
};

const order: Action<'noticeReceived'> = {
  name: 'order the end of NemID',
  run: (step) => orderRetirement(step, step.event.noticeId),
};

/** The channel says that a notice reached the citizen. */
export const noticeReceived: readonly AnyRow[] = [
  row({
    on: 'noticeReceived',
    from: ['INVITED'],
    when: isReceiptOf('YOUR_TURN'),
    to: 'WINDOW_OPEN',
    does: [noLongerPending, openByReceipt],
    rules: ['R-05', 'R-11'],
  }),
  row({
    on: 'noticeReceived',
    from: ['ID_UPDATE_REQUIRED'],
    when: isReceiptOf('ID_UPDATE_NEEDED', 'GET_NEMID_FIRST'),
    to: null,
    does: [noLongerPending, bookAtCounter],
    rules: ['R-06', 'R-07'],
  }),
  row({
    on: 'noticeReceived',
    from: ['INVITED'],
    when: isReached,
    to: null,
    does: [noLongerPending, invite],
    rules: ['R-11'],
  }),
  row({
    on: 'noticeReceived',
    from: ['RETIREMENT_NOTICED'],
    when: isReachedUntold,
    to: null,
    does: [noLongerPending, tellEndAgain],
    rules: ['R-11', 'R-31'],
  }),
  ...rowsBack({
    on: 'noticeReceived',
    from: ['RETIREMENT_NOTICED'],
    when: isReceiptWithoutMitId,
    does: [noLongerPending, takeOrderBack],
    rules: ['R-31'],
  }),
  row({
    on: 'noticeReceived',
    from: ['RETIREMENT_NOTICED'],
    when: isReceiptOfThisRetirement,
    to: null,
    does: [noLongerPending, order],
    rules: ['R-31'],
  }),
  row({
    on: 'noticeReceived',
    from: journeyStates,
    to: null,
    does: [noLongerPending],
    rules: ['R-11'],
  }),
];
