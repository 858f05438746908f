import type { EventType } from '../event.js';
import { orderUnderWay } from '../orderUnderWay.js';
import type { Step } from '../step.js';
import { replaceOrder } from './replaceOrder.js';
import { stopWaitingFor } from './waitFor.js';

/** What was ordered beside an active MitID is done: nothing of it is waited for. */
export function finishOrder<T extends EventType>(step: Step<T>, enrolmentId: string): Step<T> {
  const order = orderUnderWay(step.journey);
  if (order?.enrolmentId !== enrolmentId) return step;
  const activated = { ...order, activatedAt: step.event.at };
  return replaceOrder(stopWaitingFor(step, 'DEVICE'), activated);
}
