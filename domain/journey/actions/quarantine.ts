import { addMonths } from '../../calendar/addMonths.js';
import { dayOf } from '../../calendar/dayBounds.js';
import type { EventType } from '../event.js';
import { ask, type Step } from '../step.js';

/** the reservations of a NemID that has ended stay its owner's for some months more. */
export function quarantine<T extends EventType>(step: Step<T>): Step<T> {
  const until = addMonths(dayOf(step.event.at), step.policy.quarantineMonths);
  return ask(step, { type: 'quarantineReservations', until });
}
