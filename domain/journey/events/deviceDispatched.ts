import { dayOf } from '../../calendar/dayBounds.js';
import { addWorkingDays } from '../../calendar/workingDay.js';
import { waitFor } from '../actions/waitFor.js';
import { otherwiseRecorded } from '../eventRows.js';
import { type AnyRow, row } from '../row.js';
import type { Action } from '../step.js';

const on = 'deviceDispatched';

const waitFromDispatch: Action<typeof on> = {
  name: 'wait for the device from its dispatch',
  run: (step) => {
    const days = step.policy.deviceReorderWorkingDays;
    return waitFor(step, 'DEVICE', addWorkingDays(dayOf(step.event.at), days));
  },
};

/** The device is in the post; the ten working days count from now. */
export const deviceDispatched: readonly AnyRow[] = [
  row({
    on,
    from: ['ACTIVATING'],
    when: {
      name: 'of the enrolment under way',
      holds: ({ journey, event }) => journey.enrolment.id === event.enrolmentId,
    },
    to: null,
    does: [waitFromDispatch],
    rules: ['R-10', 'R-25'],
  }),
  otherwiseRecorded(on, ['R-25']),
];
