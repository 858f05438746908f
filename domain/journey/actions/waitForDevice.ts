import type { Means } from '../../authenticator/means.js';
import type { Day } from '../../calendar/day.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { deviceDueOn } from '../deviceDueOn.js';
import type { EventType } from '../event.js';
import type { Step } from '../step.js';
import { stopWaitingFor, waitFor } from './waitFor.js';

/** Whether it is a thing that must reach the citizen before it can be activated. */
export const isDevice = (means: Means): boolean => means !== 'APP';

/** by when the device must have come that is ordered, or leaves, now. */
export const deviceDue = <T extends EventType>({ journey, event, policy }: Step<T>): Day =>
  deviceDueOn(dayOf(event.at), journey.facts, policy);

/** so many working days from now; an app needs none. */
export function waitForDevice<T extends EventType>(step: Step<T>, means: Means): Step<T> {
  if (!isDevice(means)) return stopWaitingFor(step, 'DEVICE');
  return waitFor(step, 'DEVICE', deviceDue(step));
}
