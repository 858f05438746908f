import type { Pool } from 'pg';
import { prepared } from '../connection/prepared.js';
import type { PortName } from './portName.js';

/** The lease stays as it was: should its holder live and have sent it, that is what counts. */
const end = `
  WITH abandoned AS (
    SELECT journey_id, id FROM outbox_message
    WHERE port = $1 AND status = 'PENDING' AND withdrawn_at IS NOT NULL
      AND (lease_until IS NULL OR lease_until < clock_timestamp())
    FOR UPDATE SKIP LOCKED
  ), withdrawn AS (
    UPDATE outbox_message AS message SET status = 'WITHDRAWN', settled_at = withdrawn_at
    FROM abandoned WHERE message.journey_id = abandoned.journey_id AND message.id = abandoned.id
    RETURNING message.journey_id, message.provider_key
  )
  UPDATE notice SET outcome = 'WITHDRAWN' FROM withdrawn
  WHERE notice.journey_id = withdrawn.journey_id AND notice.id = withdrawn.provider_key AND notice.outcome IS NULL`;

/** Ends what was withdrawn in the hand of a sender that is gone. */
export async function endWithdrawn(pool: Pool, port: PortName): Promise<void> {
  await pool.query(prepared(end, [port]));
}
