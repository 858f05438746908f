import type { Day } from './day.js';
import { addDays } from './dayArithmetic.js';
import { dayOf } from './dayBounds.js';
import type { Instant } from './instant.js';

/** the last day of a window of that many days after the day of receipt; the deadline is that day's end in Copenhagen. */
export function deadlineAfter(receivedAt: Instant, days: number): Day {
  if (days < 0) throw new RangeError(`a window cannot have ${days} days`);
  return addDays(dayOf(receivedAt), days);
}
