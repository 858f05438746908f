import type { Instant } from '@overgang/domain';
import type { Pool } from 'pg';
import type { Vault } from '../vault/vault.js';
import { processRoster } from './processRoster.js';

/**
 * Processes what has been delivered and checked, oldest first, and forgets the rows of deliveries that were refused.
 * For the worker to call every few seconds; calling it twice does everything once.
 */
export async function processWaitingRosters(
  pool: Pool,
  { vault, now }: { vault: Vault; now: Instant },
): Promise<number> {
  await pool.query(
    `DELETE FROM roster_row USING roster WHERE roster.id = roster_id AND roster.state = 'REFUSED'`,
  );
  const waiting = await pool.query<{ id: string }>(
    `SELECT id FROM roster WHERE state IN ('CHECKED', 'PROCESSING') ORDER BY created_at, id`,
  );
  let answered = 0;
  for (const { id } of waiting.rows) {
    answered += await processRoster(pool, { rosterId: id, vault, now });
  }
  return answered;
}
