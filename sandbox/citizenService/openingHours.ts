import { day } from '../time/duration.js';

/** from here on borgerservice gives MitID and hands out devices. */
export const citizenServiceOpensAt = Date.parse('2021-12-31T23:00:00Z');

const closedDates = new Set(['01-01', '06-05', '12-24', '12-25', '12-26', '12-31']);

/** Monday to Friday, but for the fixed holidays. Days are UTC midnights (epoch ms). */
export function isOpeningDay(midnightMs: number): boolean {
  const weekday = new Date(midnightMs).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  return !isWeekend && !closedDates.has(new Date(midnightMs).toISOString().slice(5, 10));
}

/** Midnight (UTC) of the first day on or after `fromMs` whose counter is open. */
export function openingDayFrom(fromMs: number): number {
  let midnightMs = Math.ceil(fromMs / day) * day;
  while (!isOpeningDay(midnightMs)) midnightMs += day;
  return midnightMs;
}
