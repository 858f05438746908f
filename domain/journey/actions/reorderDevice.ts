import { dayOf } from '../../calendar/dayBounds.js';
import { addWorkingDays } from '../../calendar/workingDay.js';
import { type Action, ask } from '../step.js';
import { stopWaitingFor, waitFor } from './waitFor.js';

/** not arrived in ten working days. */
export const reorderDevice: Action<'wakeUp'> = {
  name: 'order the device again',
  run: (step) => {
    const { at: orderedAt } = step.event;
    const until = addWorkingDays(dayOf(orderedAt), step.policy.deviceReorderWorkingDays);
    const waiting = waitFor(stopWaitingFor(step, 'DEVICE'), 'DEVICE', until);
    const { id: enrolmentId } = step.journey.enrolment;
    return enrolmentId === null
      ? waiting
      : ask(waiting, { type: 'reorderDevice', enrolmentId, orderedAt });
  },
};
