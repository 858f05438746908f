import type { EventType } from '../event.js';
import type { Step } from '../step.js';
import { replaceOrder } from './replaceOrder.js';
import { stopWaitingFor } from './waitFor.js';

/** What was ordered comes to nothing: no device is waited for. */
export const dropOrder = <T extends EventType>(step: Step<T>): Step<T> =>
  replaceOrder(stopWaitingFor(step, 'DEVICE'), null);
