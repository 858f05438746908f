import type { Day } from '../../calendar/day.js';
import { compareDays } from '../../calendar/dayArithmetic.js';
import type { Appointment, Journey } from '../journey.js';

/** The appointment that can still be kept; one that has passed is none any more, whether or not somebody said how it went. */
export function appointmentToCome(
  { appointment }: Pick<Journey, 'appointment'>,
  today: Day,
): Appointment | null {
  if (appointment?.isOver !== false) return null;
  return compareDays(appointment.on, today) >= 0 ? appointment : null;
}
