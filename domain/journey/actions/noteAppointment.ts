import type { Appointment, Journey } from '../journey.js';
import { type Action, remember } from '../step.js';
import { withdrawThose } from './withdrawNotices.js';

const purposeOf = ({ reason }: Journey): Appointment['purpose'] => {
  if (reason === 'GET_NEMID_FIRST') return 'GET_NEMID';
  return reason === 'ID_UPDATE_NEEDED' ? 'ID_UPDATE' : 'ENROL';
};

/** When, where and what for: what was said of an earlier appointment no longer matters. */
export const noteAppointment: Action<'appointmentBooked'> = {
  name: 'note the appointment',
  run: (step) => {
    const { on, time = null, place = null } = step.event;
    const overtaken = withdrawThose(step, ({ kind }) => kind.startsWith('APPOINTMENT_'));
    const purpose = purposeOf(step.journey);
    return remember(overtaken, { appointment: { on, time, place, purpose, isOver: false } });
  },
};
