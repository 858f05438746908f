import type { BookOf, Instant } from '@overgang/domain';
import type { Pool } from 'pg';

export interface SentNotice {
  readonly id: string;
  readonly sentAt: Date;
}

export interface SentQuery extends BookOf {
  /** programme time: from the first on, before the second */
  readonly from: Instant;
  readonly until: Instant;
  readonly limit: number;
  /** the last one of the page before */
  readonly after?: SentNotice;
}

const select = `
  SELECT id, sent_at AS "sentAt" FROM notice
  WHERE channel = $1 AND bank_reg IS NOT DISTINCT FROM $2 AND sent_at >= $3 AND sent_at < $4
    AND ($6::timestamptz IS NULL OR (sent_at, id) > ($6, $7::uuid))
  ORDER BY sent_at, id LIMIT $5`;

/** What we call sent within a span, oldest first. */
export async function sentNotices(pool: Pool, query: SentQuery): Promise<SentNotice[]> {
  const { channel, bankReg, from, until, limit, after } = query;
  const span = [new Date(from), new Date(until)];
  const values = [channel, bankReg, ...span, limit, after?.sentAt, after?.id];
  return (await pool.query<SentNotice>(select, values)).rows;
}
