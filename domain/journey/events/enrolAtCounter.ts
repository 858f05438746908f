import { claim } from '../actions/claimUserId.js';
import { openWindow } from '../actions/openWindow.js';
import { orderAuthenticator } from '../actions/orderAuthenticator.js';
import { useAppointment } from '../actions/useAppointment.js';
import { isDevice } from '../actions/waitForDevice.js';
import { withdrawThose } from '../actions/withdrawNotices.js';
import { refused, refusedWithMitId } from '../eventRows.js';
import { counterIsClosed } from '../guards/counterIsClosed.js';
import { idUpdateIsNeeded, mitIdIsActive, notEligible } from '../guards/eligible.js';
import type { RefusalCode } from '../refusal.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates, type JourneyState, runningStates } from '../state.js';
import { type Action, remember } from '../step.js';

const on = 'enrolAtCounter';

const isBroken: Guard<typeof on> = {
  name: 'the user-ID breaks a rule',
  holds: ({ event }) => event.broken.length > 0 || (event.asTyped !== null && !event.canonical),
};

const lacksUserId: Guard<typeof on> = {
  name: 'no user-ID chosen',
  holds: ({ event, journey }) => event.asTyped === null && journey.enrolment.userId === null,
};

/** Whoever was not told yet, or rested, has a window from now on. */
const come: Action<typeof on> = {
  name: 'open the window, nobody need be told that it is their turn',
  run: (step) => {
    const { at } = step.event;
    const invitedAt = step.journey.invitedAt ?? at;
    const untold = withdrawThose(step, ({ kind }) => kind === 'YOUR_TURN');
    return openWindow(remember(untold, { invitedAt, reason: null }), 'CITIZEN', at);
  },
};

/** Out of stock at the counter: nothing is sent, and nothing is waited for. */
const enrolHere: Action<typeof on> = {
  name: 'claim the user-ID, have MitID made active at once',
  run: (step) => {
    const { canonical, asTyped, means, enrolmentId } = step.event;
    const named =
      canonical === null || asTyped === null ? step : claim(step, { canonical, asTyped });
    const delivery = isDevice(means) ? 'COLLECT' : null;
    return orderAuthenticator(named, { means, delivery, enrolmentId, isAtCounter: true });
  },
};

const early: readonly JourneyState[] = ['WAITING', 'INVITED', 'DECLINED', 'REFUSED', 'INELIGIBLE'];
const from: readonly JourneyState[] = [...early, ...runningStates, ...endingStates];

const refuse = (
  when: Guard<typeof on>,
  code: RefusalCode,
  rule: string,
  states: readonly JourneyState[] = from,
): AnyRow => row({ on, from: states, when, to: null, does: [], refuse: code, rules: [rule] });

/** MitID at the counter: with papers seen, a user-ID and the means, all at once. */
export const enrolAtCounter: readonly AnyRow[] = [
  refused(on, 'ALREADY_ENROLLED', ['R-01'], ['ENROLLED']),
  refusedWithMitId(on, ['R-31']),
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  refuse(mitIdIsActive, 'ALREADY_ENROLLED', 'R-01'),
  refuse(counterIsClosed, 'COUNTER_NOT_OPEN_YET', 'R-04', [...from, 'ID_UPDATE_REQUIRED']),
  refuse(notEligible, 'TOO_YOUNG', 'R-39', early),
  refuse(idUpdateIsNeeded, 'ID_UPDATE_FIRST', 'R-06', early),
  refuse(isBroken, 'USER_ID_BROKEN', 'R-19'),
  refuse(lacksUserId, 'CHOOSE_USER_ID_FIRST', 'R-12'),
  row({
    on,
    from: early,
    to: 'ACTIVATING',
    does: [come, enrolHere, useAppointment],
    rules: ['R-01', 'R-04', 'R-30', 'R-42'],
  }),
  row({
    on,
    from: runningStates,
    to: 'ACTIVATING',
    does: [enrolHere, useAppointment],
    rules: ['R-04'],
  }),
  row({
    on,
    from: endingStates,
    to: null,
    does: [enrolHere, useAppointment],
    rules: ['R-04', 'R-31'],
  }),
  refused(on, 'ID_UPDATE_FIRST', ['R-06']),
];
