import type { ClientBase } from 'pg';
import { z } from 'zod';
import { deliveryColumns, deliveryShape, type StoredDelivery } from './delivery.js';

/** The sender's own delivery; null for all others, as for those that are not there. */
export async function findDelivery(db: ClientBase, id: string): Promise<StoredDelivery | null> {
  const { rows } = await db.query(`SELECT ${deliveryColumns} FROM roster WHERE id = $1`, [id]);
  return rows[0] === undefined ? null : deliveryShape.parse(rows[0]);
}

/** How many rows of a delivery have been answered. */
export async function answeredRows(db: ClientBase, id: string): Promise<number> {
  const { rows } = await db.query(
    'SELECT count(*)::int AS answered FROM roster_row WHERE roster_id = $1 AND receipt IS NOT NULL',
    [id],
  );
  return z.object({ answered: z.int() }).parse(rows[0]).answered;
}
