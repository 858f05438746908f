import { newOrder, orderUnderWay } from '../orderUnderWay.js';
import { type Action, ask } from '../step.js';
import { replaceOrder } from './replaceOrder.js';
import { stopWaitingFor, waitFor } from './waitFor.js';
import { deviceDue } from './waitForDevice.js';

/** not arrived in ten working days. */
export const reorderDevice: Action<'wakeUp'> = {
  name: 'order the device again',
  run: (step) => {
    const { at: orderedAt } = step.event;
    const waiting = waitFor(stopWaitingFor(step, 'DEVICE'), 'DEVICE', deviceDue(step));
    const lost = orderUnderWay(step.journey);
    if (lost === null) return waiting;
    const { enrolmentId } = lost;
    const ordered = replaceOrder(waiting, newOrder({ ...lost, orderedAt }));
    return ask(ordered, { type: 'reorderDevice', enrolmentId, orderedAt });
  },
};
