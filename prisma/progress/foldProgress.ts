import type { Pool } from 'pg';
import { prepared } from '../connection/prepared.js';
import { foldProgressSql } from './foldProgress.sql.js';

/** Counts up to `limit` transitions that were not counted yet; answers how many. Several may fold at once. */
export async function foldProgress(pool: Pool, limit: number): Promise<number> {
  const { rows } = await pool.query<{ folded: number }>(prepared(foldProgressSql, [limit]));
  return rows[0]?.folded ?? 0;
}
