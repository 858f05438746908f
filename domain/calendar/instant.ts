declare const instantBrand: unique symbol;

/** A moment of programme time: epoch milliseconds, UTC. */
export type Instant = number & { readonly [instantBrand]: true };

const earliestMs = Date.UTC(1900, 0, 1);
const latestMs = Date.UTC(9999, 0, 1);

/** Whole epoch milliseconds (UTC) of a year in 1900–9998. */
export const isInstant = (ms: number): ms is Instant =>
  Number.isInteger(ms) && ms >= earliestMs && ms < latestMs;

/** Takes epoch milliseconds (UTC) for an instant; throws RangeError on fractions and on years outside 1900–9998. */
export function instant(ms: number): Instant {
  if (!isInstant(ms)) throw new RangeError(`not an instant in whole epoch milliseconds: ${ms}`);
  return ms;
}
