import type { Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { deliveryColumns, deliveryShape, type StoredDelivery } from './delivery.js';

export interface Announcement
  extends Pick<StoredDelivery, 'id' | 'kind' | 'format' | 'expectedRows' | 'sha256' | 'isTest'> {
  /** A bank's registration number, or the operator's name. */
  readonly sender: string;
  readonly deliveryId: string;
  readonly now: Instant;
}

export interface Announced {
  readonly isNew: boolean;
  readonly delivery: StoredDelivery;
}

const insert = `
  INSERT INTO roster (id, kind, sender, delivery_id, format, expected_rows, sha256, is_test, state, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'RECEIVING', $9) ON CONFLICT (sender, delivery_id) DO NOTHING`;

/** Opens a delivery under the sender's own id. Announced again it is found as far as it has come. */
export async function announceDelivery(db: ClientBase, of: Announcement): Promise<Announced> {
  const { id, kind, sender, deliveryId, format, expectedRows, sha256, isTest, now } = of;
  const values = [
    id,
    kind,
    sender,
    deliveryId,
    format,
    expectedRows,
    sha256,
    isTest,
    new Date(now),
  ];
  const inserted = await db.query(insert, values);
  const { rows } = await db.query(
    `SELECT ${deliveryColumns} FROM roster WHERE sender = $1 AND delivery_id = $2`,
    [sender, deliveryId],
  );
  return { isNew: inserted.rowCount === 1, delivery: deliveryShape.parse(rows[0]) };
}
