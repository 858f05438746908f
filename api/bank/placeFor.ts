import { addDays, type Day, dayOf, type Instant, instant, startOfDay } from '@overgang/domain';
import { claimCapacity, releasesPerDay, returnCapacity } from '@overgang/prisma';
import type { ClientBase } from 'pg';
import { z } from 'zod';

/** How far ahead a bank's queue reaches; beyond it the last day is named and the sweeper waits. */
const daysAhead = 366;
/** A queued invitation goes out in the morning of its day. */
const morningMs = 8 * 3_600_000;

const share = z.object({ share: z.number() });

async function bankLimit(db: ClientBase, bank: string): Promise<{ own: number; all: number }> {
  const { rows } = await db.query('SELECT capacity_share AS share FROM bank WHERE reg = $1', [
    bank,
  ]);
  const all = await releasesPerDay(db);
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
 * when there is none within a year, as for a bank without a share.
 */
export async function placeFor(db: ClientBase, bank: string, now: Instant): Promise<Place | null> {
  const limit = await bankLimit(db, bank);
  if (limit.own === 0) return null;
  const today = dayOf(now);
  for (let ahead = 0; ahead < daysAhead; ahead += 1) {
    const day = addDays(today, ahead);
    if (!(await takePlace(db, bank, day, limit))) continue;
    return { day, deliverAfter: ahead === 0 ? now : instant(startOfDay(day) + morningMs) };
  }
  return null;
}
