import { type ActionOnAny, remember } from '../step.js';
import { stopWaitingFor } from './waitFor.js';

/** Kept, missed or called off: it is waited for no more, and the deadline stays where it was put. */
export const endAppointment: ActionOnAny = {
  name: 'wait for the appointment no more',
  run: (step) => {
    const { appointment: known } = step.journey;
    const over = known == null ? {} : { appointment: { ...known, isOver: true } };
    return remember(stopWaitingFor(step, 'APPOINTMENT'), over);
  },
};
