import type { Instant } from '@overgang/domain';
import type { Pool } from 'pg';

export interface OpenMessage {
  readonly id: string;
  readonly journeyId: string;
  readonly kind: string;
}

export interface OpenMessagesQuery {
  /** programme time */
  readonly now: Instant;
  /** wall-clock epoch milliseconds: handed over after that, a message is given time */
  readonly handedBeforeMs: number;
  readonly limit: number;
}

const select = `
  SELECT id, journey_id AS "journeyId", kind FROM inbox_message
  WHERE applied_at IS NULL AND deliver_after <= $1 AND (handed_at IS NULL OR handed_at < $2)
  ORDER BY deliver_after LIMIT $3`;

/** Messages that are due, were not applied, and were not handed over lately: the sweeper hands them over again (I9). */
export async function openMessages(pool: Pool, query: OpenMessagesQuery): Promise<OpenMessage[]> {
  const { now, handedBeforeMs, limit } = query;
  const { rows } = await pool.query<OpenMessage>(select, [
    new Date(now),
    new Date(handedBeforeMs),
    limit,
  ]);
  return rows;
}
