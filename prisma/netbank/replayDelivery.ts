import type { ClientBase } from 'pg';
import { z } from 'zod';

/** WAITING: it is in hand just now. OVERTAKEN: a later event says something else. UNKNOWN: also what is not the asker's. */
const replayed = z.object({
  outcome: z.enum(['REPLAYED', 'WAITING', 'OVERTAKEN', 'NO_WEBHOOK', 'UNKNOWN']),
});

export type Replay = z.infer<typeof replayed>['outcome'];

/** Offers a bank an event again, under the `webhook-id` it had. To be asked as that bank or as support. */
export async function replayDelivery(db: ClientBase, webhookId: string): Promise<Replay> {
  const { rows } = await db.query('SELECT replay_delivery($1) AS outcome', [webhookId]);
  return replayed.parse(rows[0]).outcome;
}
