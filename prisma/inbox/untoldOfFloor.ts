import type { Pool } from 'pg';
import { currentPolicySql } from '../policy/currentPolicy.js';

/** A running window whose deadline the programme's floor has moved, and whose citizen has not heard of it. */
export interface Untold {
  readonly id: string;
  readonly floor: string;
}

const select = `
  WITH policy AS MATERIALIZED (SELECT (${currentPolicySql}) ->> 'deadlineFloor' AS floor)
  SELECT id, (SELECT floor FROM policy) AS floor FROM journey
  WHERE ended_at IS NULL AND state IN ('WINDOW_OPEN', 'ACTIVATING')
    AND (memory #>> '{window,told}') COLLATE "C" < (SELECT floor FROM policy)
  ORDER BY (memory #>> '{window,told}') COLLATE "C", id LIMIT $1`;

/** the next of them, by the deadline they know, nearest first; none while no floor was set. An index leads there. */
export async function untoldOfFloor(pool: Pool, limit: number): Promise<Untold[]> {
  const { rows } = await pool.query<Untold>(select, [limit]);
  return rows;
}
