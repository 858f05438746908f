import { compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import type { Guard } from '../row.js';

/** borgerservice gives MitID from a day on; whoever comes earlier is told which. */
export const counterIsClosed: Guard = {
  name: 'before borgerservice opens for MitID',
  holds: ({ event, policy }) => compareDays(dayOf(event.at), policy.citizenServiceOpensOn) < 0,
};
