import type { Means } from '../../authenticator/means.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { addWorkingDays } from '../../calendar/workingDay.js';
import type { EventType } from '../event.js';
import type { Step } from '../step.js';
import { stopWaitingFor, waitFor } from './waitFor.js';

/** Whether it is a thing that must reach the citizen before it can be activated. */
export const isDevice = (means: Means): boolean => means !== 'APP';

/** so many working days from now; an app needs none. */
export function waitForDevice<T extends EventType>(step: Step<T>, means: Means): Step<T> {
  if (!isDevice(means)) return stopWaitingFor(step, 'DEVICE');
  const days = step.policy.deviceReorderWorkingDays;
  return waitFor(step, 'DEVICE', addWorkingDays(dayOf(step.event.at), days));
}
