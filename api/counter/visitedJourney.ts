import { standsAtCounter } from '@overgang/prisma';
import { seenJourneyId } from '../journey/seenJourney.js';
import type { Context } from '../schema/context.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';

/** The journey of whoever stands before this clerk; another municipality's is as unknown as none, and without a visit NO_VISIT. */
export async function visitedJourneyId(context: Context, named: string): Promise<string> {
  const journeyId = await seenJourneyId(context, named);
  const stands = await context.transaction((db) => standsAtCounter(db, journeyId));
  if (!stands) throw ruleRefusal('NO_VISIT', context.language);
  return journeyId;
}
