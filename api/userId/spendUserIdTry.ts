import { dayOf, type Instant } from '@overgang/domain';
import { claimCapacity, senderOf } from '@overgang/prisma';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Context } from '../schema/context.js';

type Tries = Context['policy']['userIdTries'];
const secondMs = 1_000;
const dayMs = 86_400_000;

/** A try that is not answered yet may be refused: several at once are no way past the wait. This one is stored already. */
const refusalsToday = `
  SELECT count(*)::int AS count, max(received_at) AS last FROM inbox_message
  WHERE journey_id = $1 AND kind IN ('chooseUserId', 'changeUserId', 'enrolAtCounter')
    AND (answer ->> 'code' = 'TAKEN' OR answer IS NULL) AND received_at > $2
    AND NOT (sender = $3 AND key = $4)`;
const shape = z.object({ count: z.int(), last: z.date().nullable() });

/** After some refusals in a day each further one doubles the wait, in programme time, up to a limit. */
async function waitMs(
  db: ClientBase,
  { now, policy, principal, idempotencyKey }: Context,
  journeyId: string,
): Promise<number> {
  const { freeRefusals, firstWaitSeconds, longestWaitSeconds } = policy.userIdTries;
  const own = [senderOf(principal), idempotencyKey];
  const { rows } = await db.query(refusalsToday, [journeyId, new Date(now - dayMs), ...own]);
  const { count, last } = shape.parse(rows[0]);
  if (last === null || count < freeRefusals) return 0;
  const pause = Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (count - freeRefusals));
  return last.getTime() + pause * secondMs - now;
}

const ownBanks = `
  SELECT bank_reg AS bank FROM bank_customer WHERE citizen_id = $1 AND ended_at IS NULL ORDER BY bank_reg`;

/** What turned a try away: the citizen's own budget or wait, their bank's budget, or the one of all. */
export type TurnedAwayBy =
  | { readonly scope: 'CITIZEN' | 'ALL' }
  | { readonly scope: 'BANK'; readonly bank: string };

interface Budget {
  readonly of: TurnedAwayBy;
  readonly resource: string;
  readonly limit: number;
}

/** What a try counts against: the widest last, so that all take their locks in one order. */
async function budgets(db: ClientBase, citizenId: string, tries: Tries): Promise<Budget[]> {
  const { rows } = await db.query<{ bank: string }>(ownBanks, [citizenId]);
  const banks = rows.map(({ bank }): Budget => {
    const resource = `userIdTries/bank/${bank}`;
    return { of: { scope: 'BANK', bank }, resource, limit: tries.bankPerDay };
  });
  const own = `userIdTries/${citizenId}`;
  return [
    { of: { scope: 'CITIZEN' }, resource: own, limit: tries.citizenPerDay },
    ...banks,
    { of: { scope: 'ALL' }, resource: 'userIdTries', limit: tries.allPerDay },
  ];
}

async function usedUp(
  db: ClientBase,
  citizenId: string,
  now: Instant,
  tries: Tries,
): Promise<TurnedAwayBy | null> {
  for (const { of, resource, limit } of await budgets(db, citizenId, tries)) {
    const claim = { resource, day: dayOf(now), wanted: 1, limit };
    if ((await claimCapacity(db, claim)) < 1) return of;
  }
  return null;
}

/** Counts one try against the day's budgets of citizen, bank and all; answers what turns it away: one that is used up, or a wait. */
export async function spendUserIdTry(
  db: ClientBase,
  context: Context,
  { journeyId, citizenId }: { readonly journeyId: string; readonly citizenId: string },
): Promise<TurnedAwayBy | null> {
  const { now, policy } = context;
  // Locks the citizen's own budget: of tries at once, each sees those before it.
  const turnedAwayBy = await usedUp(db, citizenId, now, policy.userIdTries);
  if (turnedAwayBy !== null) return turnedAwayBy;
  return (await waitMs(db, context, journeyId)) > 0 ? { scope: 'CITIZEN' } : null;
}
