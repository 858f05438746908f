import type { Pool } from 'pg';
import type { Figure } from '../notices/readEvidence.js';

const figures = {
  ways: `SELECT from_state || ' to ' || to_state AS name, count(*)::int AS count FROM transition
    WHERE from_state <> to_state GROUP BY 1 ORDER BY 2 DESC, 1`,
  tries: `SELECT port || ': tries beyond the first' AS name, sum(attempts - 1)::int AS count FROM outbox_message
    WHERE attempts > 1 GROUP BY 1 ORDER BY 1`,
  messages: `SELECT kind AS name, count(*)::int AS count FROM inbox_message GROUP BY 1 ORDER BY 2 DESC, 1`,
} as const;

/** How the lives went: ways from state to state, what was tried again, and what journeys were told. */
export async function readFigures(pool: Pool) {
  const read = async (sql: string) => (await pool.query<Figure>(sql)).rows;
  return {
    ways: await read(figures.ways),
    tries: await read(figures.tries),
    messages: await read(figures.messages),
  };
}
