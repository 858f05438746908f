import type { Cpr } from '../cpr/cpr.js';
import { isStorable } from '../text/isStorable.js';
import type { BrokenRule } from './brokenRule.js';
import { type CanonicalUserId, canonicalForm } from './canonicalForm.js';
import { checkUserId } from './checkUserId.js';
import { nemIdUserIdKind } from './nemIdUserIdKind.js';

/** Whether a NemID user-ID can be its owner's in MitID. `canonical` is the form that goes to nobody else, if there is one. */
export type NemIdTransferability =
  | { readonly transferable: true; readonly canonical: CanonicalUserId }
  | {
      readonly transferable: false;
      readonly reason: BrokenRule;
      readonly canonical: CanonicalUserId | null;
    };

/** Where several rules are broken, the first of these is the reason: what concerns the CPR number weighs most. */
const reasonsByWeight: readonly BrokenRule[] = [
  'OWN_CPR',
  'CPR_LIKE',
  'INVALID_CHARACTER',
  'LEADING_OR_TRAILING_SPACE',
  'TOO_SHORT',
  'TOO_LONG',
];

/** Null for a CPR number, which is reserved for nobody and has no place outside the vault, and for what is no text. */
function keptForm(input: string, ownCpr?: Cpr | string): CanonicalUserId | null {
  const isCpr = nemIdUserIdKind(input, ownCpr) === 'CPR_NUMBER';
  return isCpr || input === '' || !isStorable(input) ? null : canonicalForm(input);
}

/** a NemID user-ID is reserved for its owner unless a rule of MitID refuses it; then it says why. Never throws. */
export function nemIdTransferability(input: string, ownCpr?: Cpr | string): NemIdTransferability {
  const check = checkUserId(input, ownCpr);
  if (check.ok) return { transferable: true, canonical: check.canonical };
  const reason = reasonsByWeight.find((code) => check.broken.includes(code));
  if (!reason) throw new Error('a broken rule is missing from the reasons');
  return { transferable: false, reason, canonical: keptForm(input, ownCpr) };
}
