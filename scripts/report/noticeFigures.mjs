// @ts-check
import { bothBooks } from './bothBooks.mjs';
import { tableLine } from './tableLine.mjs';

/** @typedef {{ kind: string, channel: string, outcome: string, notices: number }} ByOutcome */
/** @typedef {{ from: string, to: string, notices: number }} FallBack */

/** @type {import('./promise.mjs').Query<ByOutcome>} */
const byOutcome = {
  sql: `SELECT kind, channel, count(*)::int AS notices,
      coalesce(outcome, CASE WHEN sent_at IS NULL THEN 'NOT_SENT' ELSE 'SENT' END) AS outcome
    FROM notice GROUP BY 1, 2, 4 ORDER BY 1, 2, 3 DESC, 4`,
};

/**
 * The same notice by another channel after the first one was not seen or could not be delivered.
 * @type {import('./promise.mjs').Query<FallBack>}
 */
const fallBacks = {
  sql: `SELECT former AS from, channel AS to, count(*)::int AS notices FROM (
      SELECT channel, lag(channel) OVER (
        PARTITION BY journey_id, replace(notice_key, '/' || channel || '/', '/') ORDER BY created_at) AS former
      FROM notice
    ) AS sent WHERE former IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
};

/** @param {string} code */
const inWords = (code) => code.toLowerCase().replaceAll('_', ' ');

/** @param {readonly ByOutcome[]} rows @returns {string[]} a line for each kind and channel, with how they ended */
function outcomeLines(rows) {
  const names = new Set(rows.map(({ kind, channel }) => `${kind} by ${channel}`));
  return [...names].map((name) => {
    const outcomes = rows.filter(({ kind, channel }) => `${kind} by ${channel}` === name);
    const total = outcomes.reduce((sum, { notices }) => sum + notices, 0);
    const ended = outcomes.map(({ outcome, notices }) => `${inWords(outcome)} ${notices}`);
    return `${tableLine(name, total)}   ${ended.join(' · ')}`;
  });
}

/** @param {Awaited<ReturnType<typeof bothBooks>>[number]} compared */
const bookLine = ({ channel, ours, theirs, onlyOurs, onlyTheirs, twice }) =>
  tableLine(channel, ours, theirs, onlyOurs, onlyTheirs, twice);

/**
 * Notices by kind, channel and outcome, fall-backs, and our book beside the outside systems'.
 * @param {import('./promise.mjs').Evidence} evidence
 * @returns {Promise<{ held: boolean, lines: string[] }>} whether both books are equal and nothing stands in one twice
 */
export async function noticeFigures(evidence) {
  const outcomes = await evidence.rows(byOutcome);
  const fell = await evidence.rows(fallBacks);
  const compared = await bothBooks(evidence);
  const held = compared.every((one) => one.onlyOurs + one.onlyTheirs + one.twice === 0);
  const lines = [
    tableLine('Notices by kind, channel and outcome', 'notices'),
    ...outcomeLines(outcomes),
    '',
    tableLine('Fall-backs', 'notices'),
    ...fell.map(({ from, to, notices }) => tableLine(`${from} to ${to}`, notices)),
    ...(fell.length === 0 ? [tableLine('none', 0)] : []),
    '',
    tableLine('Both books of notices', 'ours', 'theirs', 'only ours', 'only theirs', 'duplicates'),
    ...compared.map(bookLine),
    `  ${held ? 'Both books are equal.' : 'The books are NOT equal.'}`,
  ];
  return { held, lines };
}
