import type { EventType } from '../event.js';
import { orderUnderWay } from '../orderUnderWay.js';
import { ask, type Step } from '../step.js';
import { replaceOrder } from './replaceOrder.js';

/** What was ordered is not wanted any more: what has not gone out to MitID stays in, what MitID has is withdrawn there. */
export function forgetOrder<T extends EventType>(step: Step<T>): Step<T> {
  const order = orderUnderWay(step.journey);
  const free = replaceOrder(step, null);
  if (order === null) return free;
  return ask(free, { type: 'withdrawEnrolment', enrolmentId: order.enrolmentId });
}
