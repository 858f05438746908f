import { type Day, day, isDay } from './day.js';
import { addDays } from './dayArithmetic.js';

/** The same date n months later; where that month is too short, its last day. */
export function addMonths(from: Day, n: number): Day {
  const [year = 0, month = 0, dayOfMonth = 0] = from.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 8);
  const same = `${first}${String(dayOfMonth).padStart(2, '0')}`;
  return isDay(same) ? same : addDays(day(`${nextMonth(first)}01`), -1);
}

const nextMonth = (first: string): string => {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 8);
};
