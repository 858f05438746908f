import { claimUserId } from '../actions/claimUserId.js';
import { openWindow } from '../actions/openWindow.js';
import { withdrawThose } from '../actions/withdrawNotices.js';
import { refused, refusedWithMitId } from '../eventRows.js';
import { idUpdateIsNeeded, notEligible } from '../guards/eligible.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates, journeyStates, runningStates } from '../state.js';
import { type Action, remember } from '../step.js';

const isBroken: Guard<'chooseUserId'> = {
  name: 'the user-ID breaks a rule',
  holds: ({ event }) => event.broken.length > 0 || event.canonical === null,
};

const comeEarly: Action<'chooseUserId'> = {
  name: 'open the window, nobody need be told that it is their turn',
  run: (step) => {
    const { at } = step.event;
    const untold = withdrawThose(step, ({ kind }) => kind === 'YOUR_TURN');
    const invited = remember(untold, { invitedAt: step.journey.invitedAt ?? at });
    return openWindow(invited, 'CITIZEN', at);
  },
};

const on = 'chooseUserId';

/** The citizen chooses a user-ID; who comes before being told is not refused. */
export const chooseUserId: readonly AnyRow[] = [
  refused(on, 'ALREADY_ENROLLED', ['R-23'], ['ENROLLED']),
  refusedWithMitId(on, ['R-23']),
  refused(on, 'RESTING', ['R-42'], ['DECLINED', 'REFUSED']),
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  refused(on, 'ID_UPDATE_FIRST', ['R-06'], ['ID_UPDATE_REQUIRED']),
  row({
    on,
    from: journeyStates,
    when: isBroken,
    to: null,
    does: [],
    refuse: 'USER_ID_BROKEN',
    rules: ['R-13', 'R-14', 'R-15', 'R-16', 'R-19'],
  }),
  // Whose NemID was ended by force chooses all the same.
  row({ on, from: endingStates, to: null, does: [claimUserId], rules: ['R-17', 'R-31'] }),
  row({
    on,
    from: runningStates,
    to: 'WINDOW_OPEN',
    does: [claimUserId],
    rules: ['R-17'],
  }),
  row({
    on,
    from: ['INVITED', 'WAITING'],
    when: notEligible,
    to: null,
    does: [],
    refuse: 'NOT_INVITED',
    rules: ['R-39'],
  }),
  row({
    on,
    from: ['INVITED', 'WAITING'],
    when: idUpdateIsNeeded,
    to: null,
    does: [],
    refuse: 'ID_UPDATE_FIRST',
    rules: ['R-06'],
  }),
  row({
    on,
    from: ['INVITED', 'WAITING'],
    to: 'WINDOW_OPEN',
    does: [comeEarly, claimUserId],
    rules: ['R-01', 'R-17'],
  }),
  refused(on, 'NOT_NOW', ['R-39']),
];
