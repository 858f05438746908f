import { dayOf } from '../../calendar/dayBounds.js';
import { appointmentToCome } from '../guards/appointmentToCome.js';
import { type Action, ask, remember, type Step } from '../step.js';
import { appointmentPurpose } from './askForAppointment.js';
import { withdrawThose } from './withdrawNotices.js';

/** Another booking than the one that stood: that one is given back, unless it has passed. */
function giveBackFormer(step: Step<'appointmentBooked'>): Step<'appointmentBooked'> {
  const former = appointmentToCome(step.journey, dayOf(step.event.at));
  if (former?.bookingId === undefined || former.bookingId === step.event.bookingId) return step;
  return ask(step, { type: 'cancelAppointment', bookingId: former.bookingId });
}

/** When, where and what for: what was said of an earlier appointment no longer matters. */
export const noteAppointment: Action<'appointmentBooked'> = {
  name: 'note the appointment',
  run: (step) => {
    const { on, time = null, place = null, bookingId } = step.event;
    const still = giveBackFormer(step);
    const overtaken = withdrawThose(still, ({ kind }) => kind.startsWith('APPOINTMENT_'));
    const known = bookingId === undefined ? {} : { bookingId };
    const purpose = appointmentPurpose(step.journey);
    return remember(overtaken, {
      isBooking: false,
      appointment: { on, time, place, purpose, isOver: false, ...known },
    });
  },
};
