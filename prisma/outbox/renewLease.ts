import type { Pool } from 'pg';
import { sureUntilMs } from './hold.js';
import type { LeasedMessage } from './leaseOutbox.js';

const renew = `
  UPDATE outbox_message AS message SET lease_until = clock_timestamp() + $2 * interval '1 millisecond'
  FROM jsonb_to_recordset($1) AS held ("journeyId" uuid, id uuid, "leaseToken" uuid)
  WHERE message.journey_id = held."journeyId" AND message.id = held.id AND message.lease_token = held."leaseToken"
    AND message.status = 'PENDING'
  RETURNING message.id`;

/** Holds what is still in this hand for as long again (wall time), from now. What is another's stays another's. */
export async function renewLease(
  pool: Pool,
  messages: readonly Pick<LeasedMessage, 'id' | 'journeyId' | 'leaseToken' | 'hold'>[],
  leaseMs: number,
): Promise<void> {
  const held = messages.map(({ id, journeyId, leaseToken }) => ({ id, journeyId, leaseToken }));
  const askedAtMs = Date.now();
  const { rows } = await pool.query<{ id: string }>(renew, [JSON.stringify(held), leaseMs]);
  const renewed = new Set(rows.map(({ id }) => id));
  for (const { id, hold } of messages)
    if (hold && renewed.has(id)) hold.sureUntilMs = sureUntilMs(askedAtMs, leaseMs);
}
