import type { EventType } from '../event.js';
import type { Order } from '../journey.js';
import { orderUnderWay } from '../orderUnderWay.js';
import { remember, type Step } from '../step.js';

/** how far the order has come. */
export function noteStation<T extends EventType>(step: Step<T>, reached: Partial<Order>): Step<T> {
  const order = orderUnderWay(step.journey);
  return order === null ? step : remember(step, { order: { ...order, ...reached } });
}
