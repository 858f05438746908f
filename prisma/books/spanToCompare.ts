import { addDays, type BookOf, dayOf, type Instant, instant, startOfDay } from '@overgang/domain';
import type { Pool } from 'pg';

export interface Span {
  readonly from: Instant;
  /** itself no longer */
  readonly until: Instant;
}

export interface SpanQuery {
  /** programme time */
  readonly now: Instant;
  /** So many days are looked at again: what was taken then may have been received, or come back, since. */
  readonly againDays: number;
}

interface Row {
  readonly comparedUntil: Date | null;
  readonly firstSentAt: Date | null;
}

/** Where the last whole comparison ended, and what was sent first. */
const select = `
  SELECT
    (SELECT max(until_at) FROM reconciliation WHERE channel = $1 AND bank_reg IS NOT DISTINCT FROM $2 AND state = 'DONE')
      AS "comparedUntil",
    (SELECT min(sent_at) FROM notice WHERE channel = $1 AND bank_reg IS NOT DISTINCT FROM $2 AND sent_at IS NOT NULL)
      AS "firstSentAt"`;

const startOf = (date: Date): Instant => startOfDay(dayOf(instant(date.getTime())));

/**
 * The days that are over and not yet compared, and those before them that are worth another look; null: none has ended since
 * the last time. A comparison that was broken off is made up for, however long ago it was.
 */
export async function spanToCompare(
  pool: Pool,
  { channel, bankReg }: BookOf,
  { now, againDays }: SpanQuery,
): Promise<Span | null> {
  const { rows } = await pool.query<Row>(select, [channel, bankReg]);
  const { comparedUntil = null, firstSentAt = null } = rows[0] ?? {};
  const today = dayOf(now);
  const until = startOfDay(today);
  const firstSent = firstSentAt && startOf(firstSentAt);
  const next = comparedUntil
    ? startOf(comparedUntil)
    : (firstSent ?? startOfDay(addDays(today, -1)));
  if (next >= until) return null;
  const again = Math.max(startOfDay(addDays(today, -againDays)), firstSent ?? next);
  return { from: instant(Math.min(next, again)), until };
}
