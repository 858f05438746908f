import type { ClientBase } from 'pg';
import { isWantedOrder } from './isWantedOrder.js';

/** The journey is locked, as a step locks it: an order that a step has just given up does not come back. */
const again = `
  WITH lost AS (
    SELECT m.id, m.journey_id FROM outbox_message m JOIN journey j ON j.id = m.journey_id
    WHERE m.journey_id = $1 AND m.id = $2 AND m.port = 'MITID' AND m.status = 'SENT' AND ${isWantedOrder}
    FOR UPDATE OF j
  )
  UPDATE outbox_message AS message
  SET status = 'PENDING', retry_at = NULL, settled_at = NULL, lease_token = NULL, lease_until = NULL
  FROM lost WHERE message.journey_id = lost.journey_id AND message.id = lost.id AND message.status = 'SENT'
  RETURNING pg_notify('outbox', message.port)`;

/** An order that MitID was given and does not know goes out again, under its own key. False: nobody waits for it any longer. */
export async function sendOrderAgain(
  db: ClientBase,
  journeyId: string,
  messageId: string,
): Promise<boolean> {
  const { rowCount } = await db.query(again, [journeyId, messageId]);
  return rowCount === 1;
}
