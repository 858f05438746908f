import { type Cpr, revealCpr } from '../cpr/cpr.js';

const shape = /^[0-9]{6}-?[0-9]{4}$/;

/**
 * The ten digits of the citizen's own number, which may be a replacement number; null when it is not known.
 * A text that is not ten digits counts as not known: the product hands over a `Cpr`, which cannot be malformed.
 */
export function ownCprDigits(ownCpr: Cpr | string | undefined): string | null {
  if (ownCpr === undefined) return null;
  if (typeof ownCpr !== 'string') return revealCpr(ownCpr);
  return shape.test(ownCpr) ? ownCpr.replace('-', '') : null;
}
