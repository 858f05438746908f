// @ts-check
import { everyOne } from '../promise.mjs';

/** @typedef {{ id: string, next_what: string | null, next_owner: string | null, next_at: Date | null }} OpenJourney */

/** @type {import('../promise.mjs').Query<OpenJourney>} */
const open = {
  sql: 'SELECT id::text, next_what, next_owner, next_at FROM journey WHERE ended_at IS NULL',
};

/** @type {import('../promise.mjs').Promised} */
export const alwaysANextStep = {
  id: 'I6',
  says: 'Every journey that has not ended has a next step with an owner and a time',
  async check({ rows }) {
    return [
      everyOne(
        'each open journey names what is next, whose turn it is, and when',
        await rows(open),
        ({ next_what, next_owner, next_at }) => Boolean(next_what && next_owner && next_at),
        ({ id }) => id,
      ),
    ];
  },
};
