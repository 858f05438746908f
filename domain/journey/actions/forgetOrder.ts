import type { EventType } from '../event.js';
import { orderUnderWay } from '../orderUnderWay.js';
import { ask, type Step } from '../step.js';
import { replaceOrder } from './replaceOrder.js';

/** What was ordered is not wanted any more: what has not gone out to MitID stays in. */
export function forgetOrder<T extends EventType>(step: Step<T>): Step<T> {
  const free = replaceOrder(step, null);
  return orderUnderWay(step.journey) === null ? free : ask(free, { type: 'withdrawEnrolment' });
}
