const longestMs = 24 * 3_600_000;

/** What a `Retry-After` header asks for, as wall milliseconds from now, at most a day; null where it says nothing readable. */
export function retryAfterMs(header: string | null | undefined, nowMs: number): number | null {
  if (!header) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - nowMs;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), longestMs);
}
