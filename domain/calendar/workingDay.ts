import { bankHolidayOn } from './bankHoliday.js';
import type { Day } from './day.js';
import { addDays, weekdayOf } from './dayArithmetic.js';

/**
 * A working day is a Danish bank day: Monday to Friday, and neither a public holiday nor one on which banks close
 * (5 June, the day after Ascension Day, 24 and 31 December), since nobody can count on help or post then.
 */
export function isWorkingDay(of: Day): boolean {
  const weekday = weekdayOf(of);
  return weekday !== 0 && weekday !== 6 && bankHolidayOn(of) === undefined;
}

/** The n-th working day after the day; with n = 0 the day itself, whether it is a working day or not. */
export function addWorkingDays(from: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let at = from;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}
