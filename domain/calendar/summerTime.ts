const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** 01:00 UTC on the last Sunday of a month (0 = January), where the clocks change. */
function lastSundayMs(year: number, month: number): number {
  const lastOfMonth = Date.UTC(year, month + 1, 0);
  return lastOfMonth - new Date(lastOfMonth).getUTCDay() * dayMs + hourMs;
}

/** Directive 2000/84/EC: summer time from the last Sunday of March to that of October, both at 01:00 UTC. */
function isSummerTime(ms: number): boolean {
  const year = new Date(ms).getUTCFullYear();
  return ms >= lastSundayMs(year, 2) && ms < lastSundayMs(year, 9);
}

/**
 * How far Copenhagen's clocks are ahead of UTC, in milliseconds.
 * Arithmetic and not Intl: rules ask this millions of times. True from 1996 on; earlier years are read as if it had held.
 */
export function copenhagenOffsetMs(ms: number): number {
  return isSummerTime(ms) ? 2 * hourMs : hourMs;
}
