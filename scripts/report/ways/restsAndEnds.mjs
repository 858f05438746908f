// @ts-check
import { timesOf } from './steps.mjs';

/** @type {import('../promise.mjs').Query<{ ends: number }>} */
const forced = {
  sql: `SELECT count(*)::int AS ends FROM transition t JOIN inbox_message m ON m.id = t.message_id
    WHERE t.event = 'retireNemId' AND m.payload->'force' IS NOT NULL AND m.payload->'force' <> 'null'`,
};

/**
 * Who would not or could not, and how NemID ended.
 * @param {import('./section.mjs').Evidence} evidence
 * @param {readonly import('./steps.mjs').Steps[]} steps
 * @returns {Promise<import('./section.mjs').Section>}
 */
export async function restsAndEnds({ rows }, steps) {
  const [byForce] = await rows(forced);
  /** @typedef {import('./steps.mjs').Steps} Steps */
  const into = (/** @type {string} */ state) =>
    timesOf(steps, ({ from, to }) => to === state && from !== state);
  const backFrom =
    (/** @type {string} */ state) =>
    (/** @type {Steps} */ { from, to }) =>
      from === state && to !== state && to !== 'DECEASED' && to !== 'RETIREMENT_NOTICED';
  return {
    title: 'Rests and ends',
    rows: [
      ['declined', into('DECLINED')],
      ['declined, and came back', timesOf(steps, backFrom('DECLINED'))],
      ['refused at a counter', into('REFUSED')],
      ['refused, and came back', timesOf(steps, backFrom('REFUSED'))],
      ['told that NemID ends', timesOf(steps, ({ event }) => event === 'retireNemId')],
      ['of these by force', byForce?.ends ?? 0],
      [
        'NemID ended',
        timesOf(steps, ({ event, to }) => event === 'nemIdRetired' && to === 'RETIRED'),
      ],
      ['rolled back', timesOf(steps, ({ event }) => event === 'rollBackRetirement')],
    ],
  };
}
