import type { Pool } from 'pg';

/** An opening that the log-on's closing has overtaken stays given up, and so does one whose agreement has ended. */
const offer = `
  UPDATE outbox_message AS opening SET status = 'PENDING', settled_at = NULL, retry_at = NULL
  WHERE kind = 'openLogon' AND status = 'FAILED' AND outcome ->> 'code' = 'GIVEN_UP'
    AND NOT EXISTS (SELECT FROM outbox_message AS later
      WHERE later.journey_id = opening.journey_id AND later.bank_reg = opening.bank_reg
        AND later.kind = 'closeLogon' AND later.id > opening.id)`;

/**
 * nobody stays locked out of their bank because it was away for long. What asked it to open a log-on and was given up
 * is tried once more, under the `webhook-id` it had. Answers how many.
 */
export async function offerOpenings(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(offer);
  return rowCount ?? 0;
}
