import { mailboxStateOf, mailboxStates } from '../../notice/mailboxState.js';
import { fallBack } from '../actions/fallBack.js';
import { invite } from '../actions/invite.js';
import { notOverdue } from '../actions/notOverdue.js';
import { takeRetirementBack } from '../actions/takeRetirementBack.js';
import { withdrawNotices } from '../actions/withdrawNotices.js';
import { withdrawRetirement } from '../actions/withdrawRetirement.js';
import { mitIdIsActive } from '../guards/eligible.js';
import type { PendingNotice } from '../journey.js';
import { parseNoticeId } from '../noticeId.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { journeyStates } from '../state.js';
import { type Action, remember, type Step } from '../step.js';

const on = 'noticeUndeliverable';
type Lost = Step<typeof on>;

const pendingOf = ({ journey, event }: Lost): PendingNotice | undefined =>
  journey.pendingNotices.find((pending) => pending.id === event.noticeId);

const isLetter = (noticeId: string): boolean => parseNoticeId(noticeId)?.channel === 'LETTER';

const guard = (name: string, holds: (step: Lost) => boolean): Guard<typeof on> => ({ name, holds });

const isAwaited = guard('still waited for', (step) => pendingOf(step) !== undefined);

const nothingFollows = (why: string): boolean => mailboxStates[mailboxStateOf(why)] === 'NOTHING';

/** whoever had that mailbox died, as far as we know: nothing more is sent because of this notice. Who left has an address. */
const mailboxIsClosed = guard(
  'the mailbox was closed, and nobody moved abroad',
  (step) => isAwaited.holds(step) && nothingFollows(step.event.why) && !step.journey.facts.isAbroad,
);

const openedTheWindow = guard(
  'the letter that opened the window, and nothing was chosen since',
  ({ journey, event }) =>
    isLetter(event.noticeId) &&
    journey.window?.noticeId === event.noticeId &&
    journey.enrolment.userId === null,
);

const orderedTheEnd = guard(
  'the letter that ordered the end of NemID',
  ({ journey, event }) =>
    isLetter(event.noticeId) && journey.retirement?.noticeId === event.noticeId,
);

const orderedItWithoutMitId = guard(
  'the same, and MitID is no longer active',
  (step) => orderedTheEnd.holds(step) && !mitIdIsActive.holds(step),
);

const noteReturn: Action<typeof on> = {
  name: 'note that it came back',
  run: (step) => {
    const { noticeId } = step.event;
    const { lettersReturned, noticesSent } = step.journey;
    const isKnown = noticesSent[noticeId] === undefined || lettersReturned.includes(noticeId);
    if (!isLetter(noticeId) || isKnown) return step;
    return remember(step, { lettersReturned: [...lettersReturned, noticeId] });
  },
};

const unreachable: Action<typeof on> = {
  name: 'note that the citizen is unreachable',
  run: (step) => {
    const { noticeId, at } = step.event;
    const others = step.journey.pendingNotices.filter(({ id }) => id !== noticeId);
    return remember(step, { pendingNotices: others, unreachableSince: at });
  },
};

const byNextChannel: Action<typeof on> = {
  name: 'send by the next channel',
  run: (step) => {
    const notice = pendingOf(step);
    return notice === undefined ? step : fallBack(step, notice);
  },
};

const stopTheClock: Action<typeof on> = { name: 'stop the clock', run: notOverdue };

const withdrawOrder: Action<typeof on> = {
  name: 'withdraw the order',
  run: (step) => remember(withdrawRetirement(step), { reason: 'NOTICE_RETURNED' }),
};

/** The channel cannot reach the citizen: the next one does. What a letter did by being posted, its return undoes. */
export const noticeUndeliverable: readonly AnyRow[] = [
  row({
    on,
    from: journeyStates,
    when: mailboxIsClosed,
    to: null,
    does: [noteReturn, unreachable],
    rules: ['R-44'],
  }),
  row({
    on,
    from: journeyStates,
    when: isAwaited,
    to: null,
    does: [noteReturn, byNextChannel],
    rules: ['R-11', 'R-44'],
  }),
  row({
    on,
    from: ['WINDOW_OPEN'],
    when: openedTheWindow,
    to: 'INVITED',
    does: [withdrawNotices, noteReturn, unreachable, stopTheClock],
    rules: ['R-05'],
  }),
  row({
    on,
    from: ['RETIREMENT_NOTICED'],
    when: orderedItWithoutMitId,
    to: 'INVITED',
    does: [noteReturn, withdrawOrder, takeRetirementBack, invite],
    rules: ['R-31'],
  }),
  row({
    on,
    from: ['RETIREMENT_NOTICED'],
    when: orderedTheEnd,
    to: 'ENROLLED',
    does: [noteReturn, unreachable, withdrawOrder, takeRetirementBack],
    rules: ['R-31'],
  }),
  row({ on, from: journeyStates, to: null, does: [noteReturn], rules: ['R-11'] }),
];
