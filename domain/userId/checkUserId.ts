import type { Cpr } from '../cpr/cpr.js';
import { allowedCharacters } from './allowedCharacters.js';
import type { BrokenRule } from './brokenRule.js';
import { type CanonicalUserId, canonicalForm } from './canonicalForm.js';
import { lengthInRange } from './lengthInRange.js';
import { noOuterSpace } from './noOuterSpace.js';
import { notLikeCpr } from './notLikeCpr.js';
import { ownCprDigits } from './ownCprDigits.js';
import { defaultUserIdLimits, type UserIdLimits } from './userIdLimits.js';

/** A user-ID's canonical form, or every rule it breaks, sorted by code. */
export type UserIdCheck =
  | { readonly ok: true; readonly canonical: CanonicalUserId }
  | { readonly ok: false; readonly broken: readonly BrokenRule[] };

/**
 * all at once: what is wrong with a user-ID as typed. `ownCpr` is the citizen's own number, where
 * known. Whether the id is free only the ledger knows. Never throws, whatever the text.
 */
export function checkUserId(
  input: string,
  ownCpr?: Cpr | string,
  limits: UserIdLimits = defaultUserIdLimits,
): UserIdCheck {
  const nfc = input.normalize('NFC');
  const broken = [
    allowedCharacters(input),
    lengthInRange(nfc, limits),
    noOuterSpace(nfc),
    notLikeCpr(nfc, ownCprDigits(ownCpr)),
  ].filter((code) => code !== null);
  return broken.length > 0
    ? { ok: false, broken: broken.sort() }
    : { ok: true, canonical: canonicalForm(input) };
}
