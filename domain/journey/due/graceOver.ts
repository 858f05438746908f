import { addDays } from '../../calendar/dayArithmetic.js';
import { dayOf, endOfDay } from '../../calendar/dayBounds.js';
import type { DueAt } from '../row.js';

/** the end of the days in which a retirement can be rolled back; later for whoever still waits for a device. */
export const graceOver: DueAt = ({ retirement, completedAt, waits }, policy) => {
  if (completedAt !== null || waits.length > 0 || retirement?.retiredAt == null) return null;
  return endOfDay(addDays(dayOf(retirement.retiredAt), policy.graceDays));
};
