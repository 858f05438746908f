import type { Pool } from 'pg';

/** Forgets answers older than so many days of wall time; answers how many. */
export async function forgetRequests(pool: Pool, days: number): Promise<number> {
  const { rowCount } = await pool.query(
    'DELETE FROM answered_request WHERE begun_at < now() - make_interval(days => $1)',
    [days],
  );
  return rowCount ?? 0;
}
