import type { Pool } from 'pg';

/** A bank that gets its events by webhook, and how it is asked. */
export interface BankBook {
  readonly bankReg: string;
  readonly webhookUrl: string;
  readonly secrets: readonly string[];
}

/** An old secret signs until its day and no longer. */
const select = `
  SELECT reg AS "bankReg", webhook_url AS "webhookUrl",
    CASE WHEN webhook_old_until <= now() THEN webhook_secrets[1:1] ELSE webhook_secrets END AS secrets
  FROM bank WHERE webhook_state = 'ENABLED' AND webhook_url IS NOT NULL AND cardinality(webhook_secrets) > 0 ORDER BY reg`;

/** The banks whose book can be asked for: whoever reads our feed has no other book than ours. */
export async function bankBooks(pool: Pool): Promise<BankBook[]> {
  return (await pool.query<BankBook>(select)).rows;
}
