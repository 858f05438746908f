import { reportUserIdProbe } from '@overgang/prisma';
import type { Context } from '../schema/context.js';
import type { TurnedAwayBy } from './spendUserIdTry.js';

/** support sees who is refused again and again, or turned away; never the names that were tried. */
export async function reportProbe(context: Context, by: TurnedAwayBy | null): Promise<void> {
  const { now, policy, transaction } = context;
  const { freeRefusals } = policy.userIdTries;
  await transaction((db) => reportUserIdProbe(db, { by, freeRefusals, now }));
}
