import type { Guard } from '../row.js';
import { wasUnreachable } from './wasUnreachable.js';

/** I1, I2: NemID does not end before the citizen was told, and no channel was left to tell them. */
export const endIsUntold: Guard = {
  name: 'unreachable until now, and untold that NemID ends',
  holds: (step) => wasUnreachable.holds(step) && step.journey.retirement?.orderedAt === null,
};
