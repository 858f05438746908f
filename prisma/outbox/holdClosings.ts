import type { Instant } from '@overgang/domain';
import type { Pool } from 'pg';
import { prepared } from '../connection/prepared.js';
import { overdueToldAtSql } from './overdueToldAt.sql.js';

const hold = `
  WITH early AS (
    SELECT journey_id, id FROM outbox_message AS closing
    WHERE status = 'PENDING' AND kind = 'closeLogon' AND not_before <= $1 AND withdrawn_at IS NULL AND lease_until IS NULL
      AND ${overdueToldAtSql('closing')} > $2
    LIMIT 5000 FOR UPDATE SKIP LOCKED
  )
  UPDATE outbox_message AS message SET not_before = $1::timestamptz + interval '1 hour'
  FROM early WHERE message.journey_id = early.journey_id AND message.id = early.id`;

/**
 * Looks again in an hour at closings whose notice has not gone out by then: while a channel stands still they may be
 * thousands, and no lease is to read them each time.
 */
export async function holdClosings(
  pool: Pool,
  now: Instant,
  overdueToldBy: Instant,
): Promise<void> {
  await pool.query(prepared(hold, [new Date(now), new Date(overdueToldBy)]));
}
