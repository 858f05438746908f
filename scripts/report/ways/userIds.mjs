// @ts-check
import { entriesOf } from '../books.mjs';
import { countOf } from './section.mjs';
import { timesOf } from './steps.mjs';

/** @typedef {{ outcome: string, ids: number }} OfNemId */
/** @type {import('../promise.mjs').Query<OfNemId>} */
const ofNemId = {
  sql: `SELECT outcome, count(*)::int AS ids FROM nem_id_user_id GROUP BY 1`,
};

/** @type {import('../promise.mjs').Query<{ tries: number }>} */
const taken = {
  sql: `SELECT count(*)::int AS tries FROM inbox_message
    WHERE kind IN ('chooseUserId', 'changeUserId', 'enrolAtCounter') AND answer->>'code' = 'TAKEN'`,
};

/**
 * User-IDs reserved, kept apart, refused and changed.
 * @param {import('./section.mjs').Evidence} evidence
 * @param {readonly import('./steps.mjs').Steps[]} steps
 * @returns {Promise<import('./section.mjs').Section>}
 */
export async function userIds({ rows, books }, steps) {
  const kept = await rows(ofNemId);
  const [refused] = await rows(taken);
  const by = (/** @type {string} */ outcome) =>
    kept.find((one) => one.outcome === outcome)?.ids ?? 0;
  const changes = entriesOf(books.mitId, 'USER_ID_CHANGED');
  return {
    title: 'User-IDs',
    rows: [
      ['reserved for their owners in NemID', by('RESERVED')],
      ['not transferable', by('NOT_TRANSFERABLE')],
      ['in conflict with an earlier one', by('CONFLICT')],
      ['chosen', timesOf(steps, ({ event }) => event === 'chooseUserId')],
      ['wished for though taken', refused?.tries ?? 0],
      ['refused by MitID after all', timesOf(steps, ({ event }) => event === 'userIdRefused')],
      ['changed, asked for here', countOf(changes, ({ orderId }) => orderId !== undefined)],
      ['changed on MitID.dk', countOf(changes, ({ orderId }) => orderId === undefined)],
    ],
  };
}
