import { prepared } from '@overgang/prisma';
import type { Pool } from 'pg';
import { z } from 'zod';

const row = z.object({
  handle: z.string(),
  webhookUrl: z.string().nullable(),
  webhookSecrets: z.array(z.string()),
  isEnabled: z.boolean(),
});

export type BankCustomer = z.infer<typeof row>;

/** An old secret signs until its day and no longer, whether or not it has been swept away. */
const select = `
  SELECT handle, webhook_url AS "webhookUrl", webhook_state = 'ENABLED' AS "isEnabled",
    CASE WHEN webhook_old_until <= now() THEN webhook_secrets[1:1] ELSE coalesce(webhook_secrets, '{}') END AS "webhookSecrets"
  FROM journey JOIN bank_customer ON bank_customer.citizen_id = journey.citizen_id JOIN bank ON reg = bank_reg
  WHERE journey.id = $1 AND bank_reg = $2 AND bank_customer.ended_at IS NULL`;

/** The bank's own handle of the journey, and where it receives; null once the agreement has ended. */
export async function bankCustomer(
  pool: Pool,
  journeyId: string,
  bank: string | null,
): Promise<BankCustomer | null> {
  const { rows } = await pool.query(prepared(select, [journeyId, bank]));
  return rows[0] === undefined ? null : row.parse(rows[0]);
}
