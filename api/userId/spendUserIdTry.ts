import { dayOf } from '@overgang/domain';
import { claimCapacity } from '@overgang/prisma';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Context } from '../schema/context.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';

/** nobody may probe who exists. Enough for an honest search, too few for a list of names. */
const triesPerDay = 40;
const freeRefusals = 5;
const firstWaitMs = 1_000;
const longestWaitMs = 3_600_000;
const dayMs = 86_400_000;

const refusalsToday = `
  SELECT count(*)::int AS count, max(received_at) AS last FROM inbox_message
  WHERE journey_id = $1 AND kind = 'chooseUserId' AND answer ->> 'code' = 'TAKEN' AND received_at > $2`;
const shape = z.object({ count: z.int(), last: z.date().nullable() });

/** After five refusals in a day each further one doubles the wait, from a second of programme time to an hour. */
async function waitMs(db: ClientBase, journeyId: string, now: number): Promise<number> {
  const { rows } = await db.query(refusalsToday, [journeyId, new Date(now - dayMs)]);
  const { count, last } = shape.parse(rows[0]);
  if (last === null || count < freeRefusals) return 0;
  const pause = Math.min(longestWaitMs, firstWaitMs * 2 ** (count - freeRefusals));
  return last.getTime() + pause - now;
}

/** Counts one try against the citizen's budget of the day; refuses with TRY_LATER when it is used up or too soon. */
export async function spendUserIdTry(
  db: ClientBase,
  { principal, now, language }: Context,
  journeyId: string,
): Promise<void> {
  const resource = `userIdTries/${principal.citizenId}`;
  const claim = { resource, day: dayOf(now), wanted: 1, limit: triesPerDay };
  const isWithinBudget = (await claimCapacity(db, claim)) === 1;
  if (!isWithinBudget || (await waitMs(db, journeyId, now)) > 0) {
    throw ruleRefusal('TRY_LATER', language);
  }
}
