import type { Cpr } from '../cpr/cpr.js';
import { candidateUserIds, type Random } from './candidateUserIds.js';
import type { CanonicalUserId } from './canonicalForm.js';

/** How many suggestions a citizen gets at most. */
export const maxSuggestions = 5;

/**
 * at most five free ids near the wanted one, in canonical form. `isFree` answers at once; who has to ask a ledger
 * takes a handful of `candidateUserIds` first, asks about all of them in one go, and keeps the first five free ones.
 */
export function suggestUserIds(
  wanted: string,
  isFree: (candidate: CanonicalUserId) => boolean,
  random: Random,
  ownCpr?: Cpr | string,
): CanonicalUserId[] {
  const suggestions: CanonicalUserId[] = [];
  for (const candidate of candidateUserIds(wanted, random, ownCpr)) {
    if (isFree(candidate)) suggestions.push(candidate);
    if (suggestions.length === maxSuggestions) break;
  }
  return suggestions;
}
