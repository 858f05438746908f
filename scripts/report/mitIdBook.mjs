// @ts-check
import { tableLine } from './tableLine.mjs';

/** @typedef {{ nights: number, people: number, matched: number, underWay: number, mended: number, reported: number }} Nights */

/**
 * The last comparison that came to its end; what was mended and reported, in all nights together.
 * @type {import('./promise.mjs').Query<Nights>}
 */
const compared = {
  sql: `SELECT count(*)::int AS nights, coalesce(sum(mended), 0)::int AS mended, coalesce(sum(reported), 0)::int AS reported,
      coalesce((array_agg(theirs ORDER BY compared_at DESC))[1], 0) AS people,
      coalesce((array_agg(matched ORDER BY compared_at DESC))[1], 0) AS matched,
      coalesce((array_agg(under_way ORDER BY compared_at DESC))[1], 0) AS "underWay"
    FROM reconciliation WHERE channel = 'MITID' AND state = 'DONE'`,
};

/**
 * MitID's own book beside ours, as the nights found them.
 * @param {import('./promise.mjs').Evidence} evidence
 * @returns {Promise<string[]>}
 */
export async function mitIdBook({ rows }) {
  const [last] = await rows(compared);
  if (last === undefined || last.nights === 0) return [];
  const { nights, people, matched, underWay, mended, reported } = last;
  return [
    '',
    tableLine('MitID’s book', 'people', 'matched', 'under way', 'mended', 'reported'),
    tableLine(`last of ${nights} nights; in all`, people, matched, underWay, mended, reported),
  ];
}
