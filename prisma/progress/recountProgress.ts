import type { Pool } from 'pg';
import { withTransaction } from '../connection/withTransaction.js';
import { progressChangesSql } from './progressChanges.sql.js';

/** What the counters must say: every transition, counted anew. */
export const countedAnewSql = `
  SELECT dimension, value, state, change.is_overdue, has_mit_id, day, sum(net)::integer AS net,
    sum(entered)::integer AS entered
  FROM transition, ${progressChangesSql}
  GROUP BY dimension, value, state, change.is_overdue, has_mit_id, day
  HAVING sum(net) <> 0 OR sum(entered) <> 0`;

/**
 * Rebuilds the counters from the transitions. Folders wait for it, steps go on. One snapshot serves both the counting
 * and the taking away of what was pending, so nothing is counted twice or left out.
 */
export function recountProgress(pool: Pool): Promise<void> {
  return withTransaction(pool, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query('LOCK TABLE progress_count IN EXCLUSIVE MODE');
    await client.query('DELETE FROM progress_count');
    await client.query('DELETE FROM progress_pending');
    await client.query(
      `INSERT INTO progress_count (dimension, value, state, is_overdue, has_mit_id, day, net, entered) ${countedAnewSql}`,
    );
  });
}
