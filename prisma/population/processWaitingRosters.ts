import type { Instant } from '@overgang/domain';
import type { Pool } from 'pg';
import type { Vault } from '../vault/vault.js';
import { processRoster } from './processRoster.js';

interface Waiting {
  readonly vault: Vault;
  /** programme time, asked anew for each delivery */
  readonly now: () => Promise<Instant>;
}

/** Whoever takes a refused delivery up again begins it anew once its rows are forgotten: both in one statement. */
const forgetRefused = `
  WITH refused AS (UPDATE roster SET received_bytes = 0, hash_state = NULL
    WHERE state = 'REFUSED' AND received_bytes > 0 RETURNING id)
  DELETE FROM roster_row USING refused WHERE roster_id = refused.id`;

/**
 * Processes what has been delivered and checked, oldest first, and forgets the rows of deliveries that were refused.
 * For the worker to call every few seconds; calling it twice does everything once. A delivery that fails holds up no other:
 * it is left for the next call, and its error is thrown when the others are done.
 */
export async function processWaitingRosters(pool: Pool, { vault, now }: Waiting): Promise<number> {
  await pool.query(forgetRefused);
  const waiting = await pool.query<{ id: string }>(
    `SELECT id FROM roster WHERE state IN ('CHECKED', 'PROCESSING') ORDER BY created_at, id`,
  );
  let answered = 0;
  const failures: unknown[] = [];
  for (const { id } of waiting.rows) {
    try {
      answered += await processRoster(pool, { rosterId: id, vault, now: await now() });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return answered;
}
