import type { EventType } from '../event.js';
import { type ActionOnAny, ask, remember, type Step } from '../step.js';
import { stopWaitingFor } from './waitFor.js';

/** What was booked, or is being booked, is not needed any more: somebody else waits for the time (R-10, I7). */
export function cancelAppointment<T extends EventType>(step: Step<T>): Step<T> {
  const { appointment, isBooking = false } = step.journey;
  const waitsNoMore = stopWaitingFor(step, 'APPOINTMENT');
  const stands = appointment?.isOver === false;
  if (!stands && !isBooking) return waitsNoMore;
  const over = stands ? { appointment: { ...appointment, isOver: true } } : {};
  const bookingId = stands ? (appointment.bookingId ?? null) : null;
  return ask(remember(waitsNoMore, { isBooking: false, ...over }), {
    type: 'cancelAppointment',
    bookingId,
  });
}

export const giveBackAppointment: ActionOnAny = {
  name: 'give the appointment back',
  run: cancelAppointment,
};
