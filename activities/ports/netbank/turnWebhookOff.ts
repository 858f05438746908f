import { randomUUID } from 'node:crypto';
import { type LeasedMessage, programmeNow } from '@overgang/prisma';
import type { Pool } from 'pg';

/** Whoever turns it off, once, also leaves word for the contact. An address that was changed meanwhile stays on. */
const turnOff = `
  WITH off AS (
    UPDATE bank SET webhook_state = 'DISABLED'
    WHERE reg = $1 AND webhook_state = 'ENABLED' AND webhook_url = $2
    RETURNING reg
  )
  INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
  SELECT $3, $4, 'EMAIL', 'tellBankContact', 'webhookTurnedOff/' || $5::uuid::text, $5::uuid, reg, '{}', $6, $6 FROM off`;

/** 410: the bank wants no events at that address any more. It reads its feed, and its contact is told by e-mail. */
export async function turnWebhookOff(
  pool: Pool,
  message: LeasedMessage,
  url: string,
): Promise<void> {
  const { journeyId, bankReg } = message;
  const now = new Date(await programmeNow(pool));
  await pool.query(turnOff, [bankReg, url, randomUUID(), journeyId, randomUUID(), now]);
}
