import { askForIdUpdate } from '../actions/askForIdUpdate.js';
import { becomeOverdue } from '../actions/becomeOverdue.js';
import { giveBackAppointment } from '../actions/cancelAppointment.js';
import { closeLogons } from '../actions/closeLogons.js';
import { complete } from '../actions/complete.js';
import { fallBackFirst } from '../actions/fallBackFirst.js';
import { giveMoreDays } from '../actions/giveMoreDays.js';
import { invite } from '../actions/invite.js';
import { remind } from '../actions/remind.js';
import { reorderDevice } from '../actions/reorderDevice.js';
import { sendNotice } from '../actions/sendNotice.js';
import { tellDeadline } from '../actions/tellDeadline.js';
import { waitNoMore } from '../actions/waitNoMore.js';
import { closeLogon } from '../due/closeLogon.js';
import { deadlinePassed } from '../due/deadlinePassed.js';
import { deadlineToTell } from '../due/deadlineToTell.js';
import { eligibleAgain } from '../due/eligibleAgain.js';
import { graceOver } from '../due/graceOver.js';
import { idUpdateReminder } from '../due/idUpdateReminder.js';
import { issuingOver } from '../due/issuingOver.js';
import { nothingToEnd } from '../due/nothingToEnd.js';
import { noticeFallback } from '../due/noticeFallback.js';
import { reminder } from '../due/reminder.js';
import { soonestWait, waitRanOut } from '../due/waitRanOut.js';
import { otherwiseRecorded } from '../eventRows.js';
import { answerIsAwaited } from '../guards/answerIsAwaited.js';
import { idUpdateIsNeeded } from '../guards/eligible.js';
import { nemIdIsHindered } from '../guards/nemIdIsHindered.js';
import { type AnyRow, row } from '../row.js';
import {
  endingStates,
  type JourneyState,
  journeyStates,
  openStates,
  runningStates,
} from '../state.js';
import { type Action, remember, type Step } from '../step.js';

const on = 'wakeUp';
type Waking = Step<typeof on>;

const tellMovedDeadline: Action<typeof on> = { name: 'send DEADLINE_MOVED', run: tellDeadline };

const tellAgain: Action<typeof on> = {
  name: 'tell again what to put in order',
  run: (step) => {
    const { invitedAt } = step.journey;
    return remember(askForIdUpdate.run(step), { invitedAt });
  },
};

const notEnded: readonly JourneyState[] = journeyStates.filter((state) => state !== 'DECEASED');
const deviceIsMissing = {
  name: 'the device has not arrived',
  holds: ({ journey }: Waking) => soonestWait(journey.waits)?.reason === 'DEVICE',
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
    from: ['ACTIVATING', 'ENROLLED', ...endingStates],
    dueAt: waitRanOut,
    when: deviceIsMissing,
    to: null,
    does: [reorderDevice, sendNotice('DEVICE_REORDERED')],
    rules: ['R-10', 'R-25'],
  }),
  row({
    on,
    from: [...openStates, 'ENROLLED', ...endingStates],
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
    when: nemIdIsHindered,
    to: null,
    does: [giveMoreDays],
    rules: ['R-10'],
  }),
  row({
    on,
    from: runningStates,
    dueAt: deadlinePassed,
    when: answerIsAwaited,
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
    does: [giveBackAppointment, invite],
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
  row({
    on,
    from: ['ENROLLED'],
    dueAt: nothingToEnd,
    to: 'RETIRED',
    does: [complete],
    rules: ['R-07', 'R-38'],
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
