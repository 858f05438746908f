import type { Pool } from 'pg';

/** Programme time in which NemIDs were being ended; null: none was. */
export interface Retiring {
  readonly from: Date | null;
  readonly until: Date | null;
}

const select = `
  SELECT min(at) FILTER (WHERE to_state = 'RETIREMENT_NOTICED') AS "from",
    max(at) FILTER (WHERE from_state = 'RETIREMENT_NOTICED' AND to_state = 'RETIRED') AS until
  FROM transition`;

/** From the first who was told that NemID ends to the last whose NemID ended. */
export async function readRetiring(pool: Pool): Promise<Retiring> {
  const { rows } = await pool.query<Retiring>(select);
  return rows[0] ?? { from: null, until: null };
}
