import { stopWaitingFor, waitFor } from '../actions/waitFor.js';
import { otherwiseRecorded } from '../eventRows.js';
import { type AnyRow, row } from '../row.js';
import { openStates } from '../state.js';
import type { Action } from '../step.js';

const waitForIt: Action<'appointmentBooked'> = {
  name: 'wait for the appointment',
  run: (step) => waitFor(step, 'APPOINTMENT', step.event.on),
};

const waitNoMore: Action<'appointmentEnded'> = {
  name: 'wait for the appointment no more',
  run: (step) => stopWaitingFor(step, 'APPOINTMENT'),
};

/** A borgerservice appointment, which the deadline follows by itself. */
export const appointment: readonly AnyRow[] = [
  row({
    on: 'appointmentBooked',
    from: openStates,
    to: null,
    does: [waitForIt],
    rules: ['R-10'],
  }),
  otherwiseRecorded('appointmentBooked', ['R-10']),
  row({ on: 'appointmentEnded', from: openStates, to: null, does: [waitNoMore], rules: ['R-10'] }),
  otherwiseRecorded('appointmentEnded', ['R-10']),
];
