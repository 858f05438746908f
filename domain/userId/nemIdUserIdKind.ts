import type { Cpr } from '../cpr/cpr.js';
import { parseCpr } from '../cpr/parseCpr.js';
import { ownCprDigits } from './ownCprDigits.js';

/** what a NemID user-ID may be; one person may have one of each. */
export type NemIdUserIdKind = 'NEMID_NUMBER' | 'CPR_NUMBER' | 'SELF_CHOSEN';

/**
 * nine digits are a NemID-nummer; the citizen's own number, or one that may be anybody's, with or without
 * the hyphen, is a CPR-nummer; all else was chosen, ten digits without a possible date too.
 */
export function nemIdUserIdKind(input: string, ownCpr?: Cpr | string): NemIdUserIdKind {
  if (/^[0-9]{9}$/.test(input)) return 'NEMID_NUMBER';
  const digits = ownCprDigits(input);
  if (digits === null) return 'SELF_CHOSEN';
  const isOwn = digits === ownCprDigits(ownCpr);
  return isOwn || parseCpr(digits).kind !== 'INVALID' ? 'CPR_NUMBER' : 'SELF_CHOSEN';
}
