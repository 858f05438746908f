import type { ClientBase } from 'pg';
import type { DeliveryRefusal } from './delivery.js';

/** Ends an upload: checked and to be processed, or refused whole. Whoever processes deliveries is woken. */
export async function closeDelivery(
  db: ClientBase,
  id: string,
  refusal: DeliveryRefusal | null,
): Promise<void> {
  await db.query(
    `UPDATE roster SET state = CASE WHEN $2::text IS NULL THEN 'CHECKED' ELSE 'REFUSED' END, refusal = $2
     WHERE id = $1 AND state = 'RECEIVING'`,
    [id, refusal],
  );
  await db.query(`SELECT pg_notify('delivery', $1)`, [id]);
}
