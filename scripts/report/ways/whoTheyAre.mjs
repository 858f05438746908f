// @ts-check
/** @typedef {{ abroad: number, replacement: number, largePrint: number, exempt: number, deceased: number }} People */

/** @type {import('../promise.mjs').Query<People>} */
const people = {
  sql: `SELECT count(*) FILTER (WHERE country <> 'DK')::int AS abroad,
      count(*) FILTER (WHERE identified_by = 'REPLACEMENT')::int AS replacement,
      count(*) FILTER (WHERE needs_large_print)::int AS "largePrint",
      count(*) FILTER (WHERE is_exempt_from_digital_post)::int AS exempt,
      count(*) FILTER (WHERE deceased_on IS NOT NULL)::int AS deceased
    FROM citizen`,
};

/**
 * Whom the rules have something of their own for.
 * @param {import('./section.mjs').Evidence} evidence
 * @returns {Promise<import('./section.mjs').Section>}
 */
export async function whoTheyAre({ rows }) {
  const [are] = await rows(people);
  return {
    title: 'Who they are',
    rows: [
      ['living abroad', are?.abroad ?? 0],
      ['with a replacement number', are?.replacement ?? 0],
      ['with a need for large print', are?.largePrint ?? 0],
      ['exempt from Digital Post', are?.exempt ?? 0],
      ['deceased', are?.deceased ?? 0],
    ],
  };
}
