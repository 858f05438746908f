import { type Day, day } from './day.js';
import { addDays } from './dayArithmetic.js';
import { type Instant, instant } from './instant.js';
import { copenhagenOffsetMs } from './summerTime.js';

/** The calendar day in Copenhagen at that instant. */
export function dayOf(at: Instant): Day {
  return day(new Date(at + copenhagenOffsetMs(at)).toISOString().slice(0, 10));
}

/** Midnight in Copenhagen at which the day begins. */
export function startOfDay(of: Day): Instant {
  const utcMidnightMs = Date.parse(`${of}T00:00:00Z`);
  // The clocks change at 01:00 UTC, so the offset at UTC midnight is the one at local midnight just before.
  return instant(utcMidnightMs - copenhagenOffsetMs(utcMidnightMs));
}

/** The last millisecond before the next midnight in Copenhagen; the day is 23, 24 or 25 hours long. */
export function endOfDay(of: Day): Instant {
  return instant(startOfDay(addDays(of, 1)) - 1);
}

/** The time of day in Copenhagen, as HH:MM. */
export function timeOf(at: Instant): string {
  return new Date(at + copenhagenOffsetMs(at)).toISOString().slice(11, 16);
}
