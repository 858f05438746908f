// @ts-check
/**
 * A delivery counts while it is sent and until each of its rows has its receipt: one that was announced may have sent no
 * row yet.
 */
const open = `
  SELECT r.kind, sum(r.expected_rows)::int AS expected, sum(answered.count)::int AS answered
  FROM roster r CROSS JOIN LATERAL (
    SELECT count(*) FROM roster_row WHERE roster_id = r.id AND receipt IS NOT NULL
  ) AS answered
  WHERE r.state NOT IN ('DONE', 'REFUSED') AND r.kind IN ('POPULATION', 'ROSTER')
  GROUP BY r.kind ORDER BY r.kind`;

/** @type {Record<string, string>} */
const names = { POPULATION: 'the population', ROSTER: 'the banks’ customers' };

/**
 * What is being read in just now, and how far it is.
 * @param {import('pg').Pool} pool
 * @returns {Promise<string[]>}
 */
export async function readingIn(pool) {
  const { rows } = await pool.query(open);
  return rows.map(
    ({ kind, expected, answered }) => `reading in ${names[kind]}: ${answered} of ${expected}`,
  );
}
