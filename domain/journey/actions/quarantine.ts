import type { EventType } from '../event.js';
import { ask, type Step } from '../step.js';
import { restsUntil } from './restsUntil.js';

/** the reservations of a NemID that has ended stay its owner's for some months more. */
export function quarantine<T extends EventType>(step: Step<T>): Step<T> {
  const until = restsUntil(step);
  return ask(step, { type: 'quarantineReservations', until });
}
