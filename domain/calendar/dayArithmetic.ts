import { type Day, day } from './day.js';

const dayMs = 86_400_000;

/** The day's midnight read as UTC: a number to count with, not an instant. */
const countingMs = (of: Day): number => Date.parse(`${of}T00:00:00Z`);

/** The day n whole days later, or earlier for a negative n. */
export function addDays(from: Day, n: number): Day {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`);
  return day(new Date(countingMs(from) + n * dayMs).toISOString().slice(0, 10));
}

/** Whole days from a to b; negative when b comes first. */
export function daysBetween(a: Day, b: Day): number {
  return (countingMs(b) - countingMs(a)) / dayMs;
}

/** Negative when a comes first, positive when b does, 0 on the same day: for sorting. */
export function compareDays(a: Day, b: Day): number {
  return daysBetween(b, a);
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return compareDays(a, b) >= 0 ? a : b;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(of: Day): number {
  return new Date(countingMs(of)).getUTCDay();
}
