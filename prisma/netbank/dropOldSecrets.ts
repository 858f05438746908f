import type { Pool } from 'pg';

/** Forgets webhook secrets whose day has come (wall time); answers of how many banks. */
export async function dropOldSecrets(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    'UPDATE bank SET webhook_secrets = webhook_secrets[1:1], webhook_old_until = NULL WHERE webhook_old_until <= now()',
  );
  return rowCount ?? 0;
}
