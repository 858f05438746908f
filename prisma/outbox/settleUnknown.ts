import type { Instant } from '@overgang/domain';
import type { Pool } from 'pg';
import type { PortName } from './portName.js';

const settle = `
  UPDATE outbox_message
  SET status = 'FAILED', outcome = '{"code": "UNKNOWN"}', settled_at = $2, lease_token = NULL, lease_until = NULL
  WHERE port = $1 AND status = 'PENDING' AND lease_until < clock_timestamp()`;

/** Ends what was in somebody's hand beyond its lease: it may have gone out, and is not sent again. */
export async function settleUnknown(pool: Pool, port: PortName, now: Instant): Promise<void> {
  await pool.query(settle, [port, new Date(now)]);
}
