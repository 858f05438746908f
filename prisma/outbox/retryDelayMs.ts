const firstMs = 1_000;
const longestMs = 15 * 60_000;

/** Wall time until the next attempt: doubled each time, at most a quarter of an hour, a fifth of it left to `random` (0–1). */
export function retryDelayMs(attempts: number, random: number): number {
  const delay = Math.min(longestMs, firstMs * 2 ** Math.max(0, attempts - 1));
  return Math.round(delay * (0.8 + 0.2 * random));
}
