import { randomInt } from 'node:crypto';
import { type CanonicalUserId, candidateUserIds, maxSuggestions } from '@overgang/domain';
import { freeAmong } from '@overgang/prisma';
import type { Context } from '../schema/context.js';

const asked = 20;
const steps = 2 ** 40;

/** Not to be foretold from what others were shown, as `Math.random` is from a few of its numbers. */
const unforeseeable = (): number => randomInt(steps) / steps;

function someCandidates(wanted: string): CanonicalUserId[] {
  const candidates: CanonicalUserId[] = [];
  for (const candidate of candidateUserIds(wanted, unforeseeable)) {
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
