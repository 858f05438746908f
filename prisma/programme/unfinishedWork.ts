import type { Pool } from 'pg';

/** What goes on page by page until the database says that it is done. */
export interface UnfinishedWork {
  readonly waveIds: readonly string[];
  readonly retirementIds: readonly string[];
}

const select = `SELECT
  ARRAY(SELECT id::text FROM wave WHERE state = 'RELEASING') AS "waveIds",
  ARRAY(SELECT id::text FROM proposal WHERE state = 'CONFIRMED') AS "retirementIds"`;

/** The waves being released and the retirements confirmed and not yet done: each needs a running workflow. */
export async function unfinishedWork(pool: Pool): Promise<UnfinishedWork> {
  const { rows } = await pool.query<UnfinishedWork>(select);
  return rows[0] ?? { waveIds: [], retirementIds: [] };
}
