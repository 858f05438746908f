import { addDays, type BookOf, dayOf, type Instant, instant, startOfDay } from '@overgang/domain';
import type { Pool } from 'pg';

export interface Span {
  readonly from: Instant;
  /** itself no longer */
  readonly until: Instant;
}

/** Where the last whole comparison ended, or else what was sent first. */
const select = `
  SELECT coalesce(
    (SELECT max(until_at) FROM reconciliation WHERE channel = $1 AND bank_reg IS NOT DISTINCT FROM $2 AND state = 'DONE'),
    (SELECT min(sent_at) FROM notice WHERE channel = $1 AND bank_reg IS NOT DISTINCT FROM $2 AND sent_at IS NOT NULL)) AS "from"`;

/** The days that are over and not yet compared; null: there are none. A comparison that was broken off is made up for. */
export async function spanToCompare(
  pool: Pool,
  { channel, bankReg }: BookOf,
  now: Instant,
): Promise<Span | null> {
  const { rows } = await pool.query<{ from: Date | null }>(select, [channel, bankReg]);
  const today = dayOf(now);
  const known = rows[0]?.from ?? null;
  const first = known === null ? addDays(today, -1) : dayOf(instant(known.getTime()));
  const span = { from: startOfDay(first), until: startOfDay(today) };
  return span.from < span.until ? span : null;
}
