import { beginAnew } from '../actions/beginAnew.js';
import { giveUpUserId } from '../actions/giveUpUserId.js';
import { invite } from '../actions/invite.js';
import { replaceOrder } from '../actions/replaceOrder.js';
import { sendNoticeOf } from '../actions/sendNotice.js';
import { stopWaitingFor } from '../actions/waitFor.js';
import { otherwiseRecorded } from '../eventRows.js';
import { mitIdIsActive } from '../guards/eligible.js';
import { ofEnrolmentUnderWay } from '../guards/ofEnrolmentUnderWay.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates, type JourneyState } from '../state.js';
import { type Action, type ActionOnAny, remember } from '../step.js';

const on = 'userIdRefused';

const reopenChoice: Action<typeof on> = {
  name: 'reopen the choice',
  run: (step) => {
    const { enrolment } = step.journey;
    const open = remember(replaceOrder(stopWaitingFor(step, 'DEVICE'), null), {
      enrolment: { ...enrolment, userId: null, id: null },
    });
    return enrolment.userId === null ? open : giveUpUserId(open, enrolment.userId);
  },
};

/** Whoever has MitID keeps the user-ID in use: what comes to nothing is the order beside it. */
const besideMitId: Guard<typeof on> = {
  name: 'of an order beside MitID',
  holds: (step) => ofEnrolmentUnderWay.holds(step) && step.journey.enrolment.activatedAt !== null,
};

const dropOrder: Action<typeof on> = {
  name: 'the order comes to nothing',
  run: (step) => remember(replaceOrder(stopWaitingFor(step, 'DEVICE'), null), {}),
};

const inPlaceOfLast: Guard<typeof on> = {
  name: 'of the one in place of the last',
  holds: (step) => besideMitId.holds(step) && !mitIdIsActive.holds(step),
};

const anewFrom = (
  from: readonly JourneyState[],
  to: JourneyState | null,
  ...does: readonly ActionOnAny[]
): AnyRow =>
  row({ on, from, when: inPlaceOfLast, to, does: [dropOrder, ...does], rules: ['R-17', 'R-31'] });

const reopens = (from: readonly JourneyState[], to: JourneyState | null): AnyRow =>
  row({
    on,
    from,
    when: ofEnrolmentUnderWay,
    to,
    does: [
      reopenChoice,
      sendNoticeOf<typeof on>('USER_ID_IN_CONFLICT', (step) => step.event.enrolmentId),
    ],
    rules: ['R-17'],
  });

/** MitID, master of uniqueness, would not have the claimed id after all. */
export const userIdRefused: readonly AnyRow[] = [
  anewFrom(['ENROLLED'], 'INVITED', beginAnew, invite),
  anewFrom(endingStates, null, beginAnew),
  row({
    on,
    from: ['ENROLLED', ...endingStates],
    when: besideMitId,
    to: null,
    does: [dropOrder],
    rules: ['R-17', 'R-24'],
  }),
  reopens(['ACTIVATING'], 'WINDOW_OPEN'),
  reopens(endingStates, null),
  otherwiseRecorded(on, ['R-17']),
];
