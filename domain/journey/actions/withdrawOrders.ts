import { type ActionOnAny, remember } from '../step.js';
import { beginAnew } from './beginAnew.js';
import { cancelAppointment } from './cancelAppointment.js';
import { forgetOrder } from './forgetOrder.js';

/** Who declines, is refused or dies wants no device and no appointment. */
export const withdrawOrders: ActionOnAny = {
  name: 'withdraw what was ordered',
  run: (step) => {
    const free = remember(forgetOrder(cancelAppointment(step)), { waits: [] });
    return step.journey.enrolment.activatedAt === null ? beginAnew.run(free) : free;
  },
};
