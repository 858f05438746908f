import { addDays, compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { addWorkingDays } from '../../calendar/workingDay.js';
import { askForIdUpdate } from '../actions/askForIdUpdate.js';
import { fallBack } from '../actions/fallBack.js';
import { invite } from '../actions/invite.js';
import { moveDeadline } from '../actions/moveDeadline.js';
import { moveFromBanks } from '../actions/moveFromBanks.js';
import { sendByBestChannel, sendNotice } from '../actions/sendNotice.js';
import { tellDeadline } from '../actions/tellDeadline.js';
import { stopWaitingFor, waitFor } from '../actions/waitFor.js';
import { withdrawThose } from '../actions/withdrawNotices.js';
import { banksToClose, closeLogon } from '../due/closeLogon.js';
import { deadlinePassed } from '../due/deadlinePassed.js';
import { deadlineToTell } from '../due/deadlineToTell.js';
import { eligibleAgain } from '../due/eligibleAgain.js';
import { graceOver } from '../due/graceOver.js';
import { idUpdateReminder } from '../due/idUpdateReminder.js';
import { issuingOver } from '../due/issuingOver.js';
import { awaitedNotices, noticeFallback } from '../due/noticeFallback.js';
import { reminder, reminderAt, remindersLeft } from '../due/reminder.js';
import { soonestWait, waitRanOut } from '../due/waitRanOut.js';
import { otherwiseRecorded } from '../eventRows.js';
import { idUpdateIsNeeded } from '../guards/eligible.js';
import { type AnyRow, row } from '../row.js';
import {
  endingStates,
  type JourneyState,
  journeyStates,
  openStates,
  runningStates,
} from '../state.js';
import { type Action, ask, remember, type Step } from '../step.js';

const on = 'wakeUp';
type Waking = Step<typeof on>;
const action = (name: string, run: (step: Waking) => Waking): Action<typeof on> => ({ name, run });

const fallBackFirst = action('send by the next channel', (step) => {
  const [first] = awaitedNotices(step.journey.pendingNotices);
  return first === undefined ? step : fallBack(step, first);
});

/** Reminders that were missed together become the latest one. */
const remind = action('send REMINDER', (step) => {
  const { window } = step.journey;
  if (window === null) return step;
  const due = remindersLeft(window, step.policy).filter(
    (days) => reminderAt(window, days) <= step.event.at,
  );
  const sent = { ...window, remindersSent: [...window.remindersSent, ...due] };
  const superseded = withdrawThose(step, ({ kind }) => kind === 'REMINDER');
  const noted = remember(superseded, { window: sent });
  return sendByBestChannel(noted, 'REMINDER', String(due.at(-1)), 0);
});

const becomeOverdue = action('note that the citizen is overdue', (step) =>
  remember(
    withdrawThose(step, ({ kind }) => kind === 'REMINDER'),
    { isOverdue: true, overdueSince: step.event.at },
  ),
);

const closeLogons = action('ask the banks to close their NemID log-on', (step) => {
  const closing = banksToClose(step.journey);
  const { logonClosedAt } = step.journey;
  const closed = remember(step, { logonClosedAt: [...logonClosedAt, ...closing] });
  const asked = ask(closed, ...closing.map((bank) => ({ type: 'closeLogon', bank }) as const));
  return moveFromBanks(asked);
});

const tellMovedDeadline = action('send DEADLINE_MOVED', tellDeadline);

const giveMoreDays = action('move the deadline', (step) =>
  moveDeadline(step, addDays(dayOf(step.event.at), step.policy.daysAfterWait)),
);

const reorderDevice = action('order the device again', (step) => {
  const { enrolment } = step.journey;
  const days = step.policy.deviceReorderWorkingDays;
  const waiting = waitFor(
    stopWaitingFor(step, 'DEVICE'),
    'DEVICE',
    addWorkingDays(dayOf(step.event.at), days),
  );
  if (enrolment.id === null) return waiting;
  return ask(waiting, {
    type: 'reorderDevice',
    enrolmentId: enrolment.id,
    orderedAt: step.event.at,
  });
});

const waitNoMore = action('wait no more', (step) => {
  const first = soonestWait(step.journey.waits);
  return first === undefined ? step : stopWaitingFor(step, first.reason);
});

const tellAgain = action('tell again what to put in order', (step) => {
  const { invitedAt } = step.journey;
  return remember(askForIdUpdate.run(step), { invitedAt });
});

const complete = action('complete the journey', (step) =>
  remember(step, { completedAt: step.event.at, pendingNotices: [] }),
);

const notEnded: readonly JourneyState[] = journeyStates.filter((state) => state !== 'DECEASED');
const deviceIsMissing = {
  name: 'the device has not arrived',
  holds: ({ journey }: Waking) => soonestWait(journey.waits)?.reason === 'DEVICE',
};
/** Until the roll-out ends: after that nobody is waited for. */
const nemIdIsBlocked = {
  name: 'NemID is blocked',
  holds: ({ journey, event, policy }: Waking) =>
    journey.facts.nemId.state === 'BLOCKED' &&
    compareDays(dayOf(event.at), policy.rollOutEndsOn) < 0,
};

/** What time alone brings about. A wake-up may be late, early or twice: only what is due is done. */
export const wakeUp: readonly AnyRow[] = [
  row({
    on,
    from: ['INELIGIBLE'],
    dueAt: eligibleAgain,
    when: idUpdateIsNeeded,
    to: 'ID_UPDATE_REQUIRED',
    does: [askForIdUpdate],
    rules: ['R-06', 'R-39'],
  }),
  row({
    on,
    from: ['INELIGIBLE'],
    dueAt: eligibleAgain,
    to: 'INVITED',
    does: [invite],
    rules: ['R-04', 'R-39'],
  }),
  row({
    on,
    from: ['ACTIVATING', ...endingStates],
    dueAt: waitRanOut,
    when: deviceIsMissing,
    to: null,
    does: [reorderDevice, sendNotice('DEVICE_REORDERED')],
    rules: ['R-10', 'R-25'],
  }),
  row({
    on,
    from: [...openStates, ...endingStates],
    dueAt: waitRanOut,
    to: null,
    does: [waitNoMore],
    rules: ['R-10'],
  }),
  row({
    on,
    from: runningStates,
    dueAt: deadlineToTell,
    to: null,
    does: [tellMovedDeadline],
    rules: ['R-10'],
  }),
  row({
    on,
    from: runningStates,
    dueAt: deadlinePassed,
    when: nemIdIsBlocked,
    to: null,
    does: [giveMoreDays],
    rules: ['R-10'],
  }),
  row({
    on,
    from: runningStates,
    dueAt: deadlinePassed,
    to: null,
    does: [becomeOverdue, sendNotice('OVERDUE')],
    rules: ['R-09'],
  }),
  row({
    on,
    from: runningStates,
    dueAt: closeLogon,
    to: null,
    does: [closeLogons],
    rules: ['R-09'],
  }),
  row({ on, from: runningStates, dueAt: reminder, to: null, does: [remind], rules: ['R-05'] }),
  row({
    on,
    from: ['ID_UPDATE_REQUIRED'],
    dueAt: issuingOver,
    to: 'INVITED',
    does: [invite],
    rules: ['R-07', 'R-32'],
  }),
  row({
    on,
    from: ['ID_UPDATE_REQUIRED'],
    dueAt: idUpdateReminder,
    to: null,
    does: [tellAgain],
    rules: ['R-06'],
  }),
  row({ on, from: ['RETIRED'], dueAt: graceOver, to: null, does: [complete], rules: ['R-32'] }),
  row({
    on,
    from: notEnded,
    dueAt: noticeFallback,
    to: null,
    does: [fallBackFirst],
    rules: ['R-11'],
  }),
  otherwiseRecorded(on, []),
];
