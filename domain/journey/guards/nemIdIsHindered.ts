import { compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { isHindered } from '../../person/nemId.js';
import type { Guard } from '../row.js';

/** blocked, out of keys, awaiting a card or a password. Until NemID ends for all. */
export const nemIdIsHindered: Guard = {
  name: 'NemID cannot be used',
  holds: ({ journey, event, policy }) =>
    isHindered(journey.facts.nemId) && compareDays(dayOf(event.at), policy.nemIdEndsOn) < 0,
};
