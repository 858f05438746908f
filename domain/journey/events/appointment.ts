import { endAppointment } from '../actions/endAppointment.js';
import { noteAppointment } from '../actions/noteAppointment.js';
import { sendNotice } from '../actions/sendNotice.js';
import { waitFor } from '../actions/waitFor.js';
import { otherwiseRecorded } from '../eventRows.js';
import { endedAs, isKnown, isMoved, isOfAnother } from '../guards/appointment.js';
import { mitIdIsActive } from '../guards/eligible.js';
import { type AnyRow, row } from '../row.js';
import { endingStates, journeyStates, visitStates } from '../state.js';
import { type Action, ask, remember } from '../step.js';

const waitForIt: Action<'appointmentBooked'> = {
  name: 'wait for the appointment',
  run: (step) => waitFor(step, 'APPOINTMENT', step.event.on),
};

/** Booked while the citizen declined, or got MitID by another way. */
const giveItBack: Action<'appointmentBooked'> = {
  name: 'give the appointment back',
  run: (step) => {
    const { bookingId = null } = step.event;
    const free = remember(step, { isBooking: false });
    return bookingId === null ? free : ask(free, { type: 'cancelAppointment', bookingId });
  },
};

const from = visitStates;
const rules = ['R-10'];

/** A borgerservice appointment, which the deadline follows by itself, and of which the citizen is told. */
export const appointment: readonly AnyRow[] = [
  row({
    on: 'appointmentBooked',
    from: endingStates,
    when: mitIdIsActive,
    to: null,
    does: [giveItBack],
    rules: ['R-10', 'R-31'],
  }),
  row({ on: 'appointmentBooked', from, when: isKnown, to: null, does: [waitForIt], rules }),
  row({
    on: 'appointmentBooked',
    from,
    when: isMoved,
    to: null,
    does: [noteAppointment, waitForIt, sendNotice('APPOINTMENT_MOVED')],
    rules,
  }),
  row({
    on: 'appointmentBooked',
    from,
    to: null,
    does: [noteAppointment, waitForIt, sendNotice('APPOINTMENT_BOOKED')],
    rules,
  }),
  row({
    on: 'appointmentBooked',
    from: journeyStates,
    when: { name: 'not needed any more', holds: ({ event }) => event.bookingId !== undefined },
    to: null,
    does: [giveItBack],
    rules: ['R-10', 'R-42'],
  }),
  otherwiseRecorded('appointmentBooked', ['R-10']),
  row({
    on: 'appointmentEnded',
    from: journeyStates,
    when: isOfAnother,
    to: null,
    does: [],
    rules,
  }),
  row({
    on: 'appointmentEnded',
    from,
    when: endedAs('CANCELLED'),
    to: null,
    does: [endAppointment, sendNotice('APPOINTMENT_CANCELLED')],
    rules,
  }),
  row({
    on: 'appointmentEnded',
    from,
    when: endedAs('MISSED'),
    to: null,
    does: [endAppointment, sendNotice('APPOINTMENT_MISSED')],
    rules,
  }),
  row({ on: 'appointmentEnded', from, to: null, does: [endAppointment], rules }),
  otherwiseRecorded('appointmentEnded', ['R-10']),
];
