import { compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { type ActionOnAny, remember } from '../step.js';
import { cancelAppointment } from './cancelAppointment.js';
import { stopWaitingFor } from './waitFor.js';

/** done at the counter. Today's appointment is used; a later one is given back, for somebody else (I7). */
export const useAppointment: ActionOnAny = {
  name: 'the appointment is used, or a later one given back',
  run: (step) => {
    const { appointment } = step.journey;
    const isToday =
      appointment?.isOver === false && compareDays(appointment.on, dayOf(step.event.at)) <= 0;
    if (!isToday) return cancelAppointment(step);
    return remember(stopWaitingFor(step, 'APPOINTMENT'), {
      appointment: { ...appointment, isOver: true },
    });
  },
};
