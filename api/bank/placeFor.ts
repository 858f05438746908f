import { addDays, type Day, dayOf, type Instant, instant, startOfDay } from '@overgang/domain';
import { claimCapacity, returnCapacity } from '@overgang/prisma';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Context } from '../schema/context.js';

const hourMs = 3_600_000;

const share = z.object({ share: z.number() });

async function bankLimit(
  db: ClientBase,
  bank: string,
  all: number,
): Promise<{ own: number; all: number }> {
  const { rows } = await db.query('SELECT capacity_share AS share FROM bank WHERE reg = $1', [
    bank,
  ]);
  return { own: Math.floor(all * share.parse(rows[0]).share), all };
}

/** Takes a place of the bank's share and of the programme's whole day, or neither. */
async function takePlace(
  db: ClientBase,
  bank: string,
  day: Day,
  limit: { own: number; all: number },
) {
  const resource = `release/bank/${bank}`;
  const own = await claimCapacity(db, { resource, day, wanted: 1, limit: limit.own });
  if (own === 0) return false;
  const all = await claimCapacity(db, { resource: 'release', day, wanted: 1, limit: limit.all });
  if (all === 0) await returnCapacity(db, { resource, day, unused: 1 });
  return all === 1;
}

export interface Place {
  readonly day: Day;
  readonly deliverAfter: Instant;
}

/**
 * a place within the bank's share of the open capacity (I7): today's, else that of the first day with room. Null
 * when there is none within the queue's reach, as for a bank without a share.
 */
export async function placeFor(
  db: ClientBase,
  bank: string,
  { now, policy }: Pick<Context, 'now' | 'policy'>,
): Promise<Place | null> {
  const limit = await bankLimit(db, bank, policy.releasesPerDay);
  if (limit.own === 0) return null;
  const today = dayOf(now);
  for (let ahead = 0; ahead < policy.queueReachDays; ahead += 1) {
    const day = addDays(today, ahead);
    if (!(await takePlace(db, bank, day, limit))) continue;
    const morning = instant(startOfDay(day) + policy.queuedInvitationHour * hourMs);
    return { day, deliverAfter: ahead === 0 ? now : morning };
  }
  return null;
}
