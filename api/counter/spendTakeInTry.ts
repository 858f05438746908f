import { dayOf } from '@overgang/domain';
import { claimCapacity } from '@overgang/prisma';
import type { Context } from '../schema/context.js';

/**
 * Counts one try to take somebody in against the day's budgets of clerk and municipality, in a transaction of its own; false
 * where one is used up. Each try tells whether a number is known, so that many would be a search.
 */
export async function spendTakeInTry(context: Context, municipality: string): Promise<boolean> {
  const { principal, policy, now, transaction } = context;
  const { clerkPerDay, municipalityPerDay } = policy.takeInTries;
  const day = dayOf(now);
  // The widest last, so that all take their locks in one order.
  const budgets = [
    { resource: `takeInTries/clerk/${principal.subject}`, limit: clerkPerDay },
    { resource: `takeInTries/${municipality}`, limit: municipalityPerDay },
  ];
  return transaction(async (db) => {
    for (const { resource, limit } of budgets) {
      if ((await claimCapacity(db, { resource, day, wanted: 1, limit })) < 1) return false;
    }
    return true;
  });
}
