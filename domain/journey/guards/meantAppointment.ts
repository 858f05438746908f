import type { Appointment, Journey } from '../journey.js';

/** The appointment that stands, if it is the one that is meant; null names whichever stands. */
export function meantAppointment(
  { appointment }: Pick<Journey, 'appointment'>,
  bookingId: string | null,
): Appointment | null {
  if (appointment?.isOver !== false) return null;
  return bookingId === null || bookingId === appointment.bookingId ? appointment : null;
}
