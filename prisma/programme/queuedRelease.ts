import type { ClientBase } from 'pg';
import { z } from 'zod';

const shape = z.object({ id: z.string(), receivedAt: z.date(), deliverAfter: z.date() });

/** A release that the asking principal stored for this journey and that has not been applied yet. */
export async function queuedRelease(
  db: ClientBase,
  journeyId: string,
): Promise<z.infer<typeof shape> | null> {
  const { rows } = await db.query(
    `SELECT id, received_at AS "receivedAt", deliver_after AS "deliverAfter" FROM inbox_message
     WHERE journey_id = $1 AND kind = 'released' AND sender = app_sender() AND applied_at IS NULL
     ORDER BY received_at LIMIT 1`,
    [journeyId],
  );
  return rows[0] === undefined ? null : shape.parse(rows[0]);
}
