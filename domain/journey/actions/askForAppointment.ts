import type { Day } from '../../calendar/day.js';
import type { EventType } from '../event.js';
import type { Appointment, Journey } from '../journey.js';
import { endingStates } from '../state.js';
import { ask, remember, type Step } from '../step.js';

/** What somebody comes to the counter for, as their journey stands. */
export const appointmentPurpose = ({ reason, state }: Journey): Appointment['purpose'] => {
  // There is no NemID any more that must be put in order, or had, first.
  if (endingStates.includes(state)) return 'ENROL';
  if (reason === 'GET_NEMID_FIRST') return 'GET_NEMID';
  return reason === 'ID_UPDATE_NEEDED' ? 'ID_UPDATE' : 'ENROL';
};

/** borgerservice is asked for the next free time, from that day on where one is named. */
export function askForAppointment<T extends EventType>(
  step: Step<T>,
  notBefore: Day | null = null,
): Step<T> {
  // A journey that was complete goes on until they were there (I6).
  return ask(remember(step, { isBooking: true, completedAt: null }), {
    type: 'bookAppointment',
    purpose: appointmentPurpose(step.journey),
    ...(notBefore === null ? {} : { notBefore }),
  });
}
