import { compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { endAppointment } from '../actions/endAppointment.js';
import { sendNotice } from '../actions/sendNotice.js';
import { refused } from '../eventRows.js';
import { meantAppointment } from '../guards/meantAppointment.js';
import type { RefusalCode } from '../refusal.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { visitStates } from '../state.js';
import type { Step } from '../step.js';

const on = 'markAppointment';
type Marking = Step<typeof on>;

const meant = ({ journey, event }: Marking) => meantAppointment(journey, event.bookingId);

const refuse = (code: RefusalCode, name: string, holds: (step: Marking) => boolean): AnyRow =>
  row({
    on,
    from: visitStates,
    when: { name, holds },
    to: null,
    does: [],
    refuse: code,
    rules: ['R-10'],
  });

const isYetToCome = (step: Marking): boolean => {
  const appointment = meant(step);
  return appointment !== null && compareDays(appointment.on, dayOf(step.event.at)) > 0;
};

const missed: Guard<typeof on> = {
  name: 'they did not come',
  holds: ({ event }) => event.outcome === 'MISSED',
};

/** Whether somebody came to their appointment, on its day or after it. */
export const markAppointment: readonly AnyRow[] = [
  refuse('NO_APPOINTMENT', 'no such appointment', (step) => meant(step) === null),
  refuse('APPOINTMENT_NOT_YET', 'yet to come', isYetToCome),
  row({
    on,
    from: visitStates,
    when: missed,
    to: null,
    does: [endAppointment, sendNotice('APPOINTMENT_MISSED')],
    rules: ['R-10'],
  }),
  row({ on, from: visitStates, to: null, does: [endAppointment], rules: ['R-10'] }),
  refused(on, 'NO_APPOINTMENT', ['R-10']),
];
