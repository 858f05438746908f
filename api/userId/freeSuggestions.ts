import { type CanonicalUserId, candidateUserIds, maxSuggestions } from '@overgang/domain';
import { freeAmong } from '@overgang/prisma';
import type { Context } from '../schema/context.js';

const asked = 20;

function someCandidates(wanted: string): CanonicalUserId[] {
  const candidates: CanonicalUserId[] = [];
  for (const candidate of candidateUserIds(wanted, Math.random)) {
    candidates.push(candidate);
    if (candidates.length === asked) break;
  }
  return candidates;
}

/** free ids near the wanted one. The same work whether that one is used or reserved, so time tells nothing. */
export async function freeSuggestions(context: Context, wanted: string): Promise<string[]> {
  const candidates = someCandidates(wanted);
  const free = await context.transaction((db) => freeAmong(db, candidates, context.now));
  return free.slice(0, maxSuggestions);
}
