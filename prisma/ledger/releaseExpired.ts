import type { Instant } from '@overgang/domain';
import type { Pool } from 'pg';

const remove = `DELETE FROM user_id_ledger WHERE status = 'QUARANTINED' AND until <= $1`;

/** takes ids whose quarantine is over out of the ledger; answers how many. They were free already. */
export async function releaseExpired(pool: Pool, now: Instant): Promise<number> {
  const { rowCount } = await pool.query(remove, [new Date(now)]);
  return rowCount ?? 0;
}
