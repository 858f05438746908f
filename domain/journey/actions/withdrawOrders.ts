import { orderUnderWay } from '../orderUnderWay.js';
import { type ActionOnAny, ask, remember } from '../step.js';
import { beginAnew } from './beginAnew.js';
import { cancelAppointment } from './cancelAppointment.js';
import { replaceOrder } from './replaceOrder.js';

/** Who declines, is refused or dies wants no device and no appointment. */
export const withdrawOrders: ActionOnAny = {
  name: 'withdraw what was ordered',
  run: (step) => {
    const cancelled = cancelAppointment(step);
    const isDone = step.journey.enrolment.activatedAt !== null;
    const without = isDone ? replaceOrder(cancelled, null) : beginAnew.run(cancelled);
    const free = remember(without, { waits: [] });
    return orderUnderWay(step.journey) === null ? free : ask(free, { type: 'withdrawEnrolment' });
  },
};
