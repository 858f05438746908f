import type { Pool } from 'pg';
import { currentPolicySql } from '../policy/currentPolicy.js';

/** A running window whose deadline the programme's floor has moved, and whose citizen has not heard of it. */
export interface Untold {
  readonly id: string;
  readonly floor: string;
}

const select = `
  WITH policy AS MATERIALIZED (SELECT (${currentPolicySql}) ->> 'deadlineFloor' AS floor)
  SELECT id, floor FROM policy, journey
  WHERE ended_at IS NULL AND deadline < floor::date AND state IN ('WINDOW_OPEN', 'ACTIVATING')
    AND (memory #>> '{window,told}') < floor
  ORDER BY deadline, id LIMIT $1`;

/** the next of them, nearest deadline first; none while no floor was set. */
export async function untoldOfFloor(pool: Pool, limit: number): Promise<Untold[]> {
  const { rows } = await pool.query<Untold>(select, [limit]);
  return rows;
}
