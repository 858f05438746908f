// @ts-check
import { readingIn } from './readingIn.mjs';

/** @typedef {import('pg').Pool} Pool */

const stock = `
  SELECT state, SUM(net)::int AS count, SUM(net) FILTER (WHERE is_overdue)::int AS overdue
  FROM progress_count WHERE dimension = 'TOTAL' GROUP BY state HAVING SUM(net) <> 0`;

/** The order in which a journey passes them; what is not named comes last. */
const order = [
  'WAITING',
  'ID_UPDATE_REQUIRED',
  'INVITED',
  'WINDOW_OPEN',
  'ACTIVATING',
  'ENROLLED',
  'RETIREMENT_NOTICED',
  'RETIRED',
];

/** @param {string} state */
const placeOf = (state) => (order.includes(state) ? order.indexOf(state) : order.length);

/**
 * How many journeys are in each state, from the folded counters.
 * @param {Pool} pool
 * @returns {Promise<{ state: string, count: number, overdue: number | null }[]>}
 */
export async function countByState(pool) {
  const { rows } = await pool.query(stock);
  return rows.sort((a, b) => placeOf(a.state) - placeOf(b.state));
}

/**
 * One line: the programme's date and time, what is being read in, and what the country looks like.
 * @param {Pool} pool
 * @param {Date} programmeTime
 */
export async function progressLine(pool, programmeTime) {
  const [deliveries, counts] = [await readingIn(pool), await countByState(pool)];
  const overdue = counts.reduce((sum, row) => sum + (row.overdue ?? 0), 0);
  const states = counts.map(
    ({ state, count }) => `${state.toLowerCase().replaceAll('_', ' ')} ${count}`,
  );
  const date = programmeTime.toISOString().slice(0, 16).replace('T', ' ');
  return [
    date,
    ...deliveries,
    ...states,
    ...(deliveries.length + states.length === 0 ? ['nobody yet, the population is awaited'] : []),
    ...(overdue > 0 ? [`overdue ${overdue}`] : []),
  ].join(' · ');
}
