import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { prepared } from '../connection/prepared.js';

/** An opening that has not been offered yet comes after the closing anyway; one that a later closing overtook is of no use. */
const again = `
  WITH repeated AS (
    INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
    SELECT $3, opening.journey_id, opening.port, opening.kind, 'openLogon/' || opening.bank_reg || '/after/' || closing.id,
      gen_random_uuid(), opening.bank_reg, opening.payload, closing.settled_at, closing.settled_at
    FROM outbox_message AS closing JOIN outbox_message AS opening
      ON opening.journey_id = closing.journey_id AND opening.bank_reg = closing.bank_reg AND opening.id > closing.id
    WHERE closing.journey_id = $1 AND closing.id = $2
      AND opening.kind = 'openLogon' AND opening.status <> 'WITHDRAWN' AND opening.attempts > 0
      AND NOT EXISTS (SELECT FROM outbox_message AS later
        WHERE later.journey_id = opening.journey_id AND later.bank_reg = opening.bank_reg AND later.id > opening.id
          AND later.kind = 'closeLogon' AND later.status <> 'WITHDRAWN')
    ORDER BY opening.id DESC LIMIT 1
    ON CONFLICT (journey_id, natural_key) DO NOTHING
    RETURNING port
  )
  SELECT pg_notify('outbox', port) FROM repeated`;

/**
 * an order to close a log-on that turns out to have been sent, after the one to open it had been: the bank may have got
 * them in that order, so it is asked to open once more, as something new.
 */
export async function openAgain(
  client: ClientBase,
  closing: { readonly journeyId: string; readonly id: string },
): Promise<void> {
  await client.query(prepared(again, [closing.journeyId, closing.id, uuidv7()]));
}
