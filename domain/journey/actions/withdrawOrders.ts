import { orderUnderWay } from '../orderUnderWay.js';
import { type ActionOnAny, ask, remember } from '../step.js';
import { cancelAppointment } from './cancelAppointment.js';
import { replaceOrder } from './replaceOrder.js';

/** Who declines, is refused or dies wants no device and no appointment. */
export const withdrawOrders: ActionOnAny = {
  name: 'withdraw what was ordered',
  run: (step) => {
    const free = remember(replaceOrder(cancelAppointment(step), null), { waits: [] });
    return orderUnderWay(step.journey) === null ? free : ask(free, { type: 'withdrawEnrolment' });
  },
};
