// @ts-check
import pg from 'pg';
import { countByState } from '../progressLine.mjs';

const journeyCount = 'SELECT count(*)::int AS journeys FROM journey';

/** @param {pg.Pool} pool */
async function figures(pool) {
  const counts = await countByState(pool);
  const { rows } = await pool.query(journeyCount);
  const counted = counts.reduce((sum, { count }) => sum + count, 0);
  const lines = counts.map(
    ({ state, count }) => `  ${state.padEnd(20)} ${String(count).padStart(8)}`,
  );
  return {
    held: counted === rows[0].journeys,
    text: ['', 'Journeys by state', ...lines].join('\n'),
  };
}

/**
 * The figures at the end of a demonstration.
 * @param {{ adminUrl: string, sandboxUrl: string }} places
 * @returns {Promise<{ held: boolean, text: string }>} whether what was promised held, and what to print
 */
export async function report({ adminUrl }) {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 });
  return figures(pool).finally(() => pool.end());
}
