import type { Pool } from 'pg';
import { currentPolicySql } from '../policy/currentPolicy.js';

/** A running window whose deadline the programme's floor has moved, and whose citizen has not heard of it. */
export interface Untold {
  readonly id: string;
  /** of the wake-up that tells them, one for each floor */
  readonly key: string;
}

const select = `
  WITH policy AS MATERIALIZED (SELECT (${currentPolicySql}) ->> 'deadlineFloor' AS floor)
  SELECT id, id || '/floor/' || (SELECT floor FROM policy) AS key FROM journey
  WHERE ended_at IS NULL AND state IN ('WINDOW_OPEN', 'ACTIVATING')
    AND (memory #>> '{window,told}') COLLATE "C" < (SELECT floor FROM policy)
    AND NOT EXISTS (SELECT FROM inbox_message WHERE journey_id = journey.id AND sender = 'sweeper'
      AND key = journey.id || '/floor/' || (SELECT floor FROM policy) AND applied_at IS NOT NULL)
  ORDER BY (memory #>> '{window,told}') COLLATE "C", id LIMIT $1`;

/**
 * the next of them, by the deadline they know, nearest first; none while no floor was set. An index leads there. Whose
 * journey has been woken for this floor and could not tell them holds up nobody: the next step of that journey will.
 */
export async function untoldOfFloor(pool: Pool, limit: number): Promise<Untold[]> {
  const { rows } = await pool.query<Untold>(select, [limit]);
  return rows;
}
