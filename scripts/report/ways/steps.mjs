// @ts-check
/**
 * The steps of all journeys, those alike together.
 * @typedef {object} Steps
 * @property {string} event
 * @property {string | null} role
 * @property {string | null} from
 * @property {string} to
 * @property {boolean} wasOverdue
 * @property {boolean} isOverdue
 * @property {number} times
 */

/** @type {import('../promise.mjs').Query<Steps>} */
const alike = {
  sql: `SELECT event, role, from_state AS from, to_state AS to, was_overdue AS "wasOverdue", is_overdue AS "isOverdue",
      count(*)::int AS times
    FROM transition GROUP BY 1, 2, 3, 4, 5, 6`,
};

/** @param {import('./section.mjs').Evidence} evidence */
export const stepsTaken = ({ rows }) => rows(alike);

/** How many steps are so. @param {readonly Steps[]} steps @param {(step: Steps) => boolean} matches */
export const timesOf = (steps, matches) =>
  steps.filter(matches).reduce((sum, { times }) => sum + times, 0);
