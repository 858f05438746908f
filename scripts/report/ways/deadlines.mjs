// @ts-check
import { timesOf } from './steps.mjs';

/** @typedef {{ by: string, times: number }} Extended */

/**
 * Who moved a deadline to a later day. By itself: while the citizen waits for what takes longer than the clock. What
 * opens a window anew extends none.
 * @type {import('../promise.mjs').Query<Extended>}
 */
const extended = {
  sql: `WITH step AS (
      SELECT event, role, details->>'deadline' AS deadline,
        lag(details->>'deadline') OVER (PARTITION BY journey_id ORDER BY version) AS before
      FROM transition
    ), floor AS (
      SELECT content->>'deadline' AS deadline FROM proposal
      WHERE kind = 'DEADLINE_FLOOR' AND state IN ('CONFIRMED', 'DONE')
    )
    SELECT CASE WHEN event = 'extendDeadline' THEN CASE role WHEN 'SUPPORT' THEN 'SUPPORT' ELSE 'BANK' END
        WHEN deadline IN (SELECT deadline FROM floor) THEN 'ALL'
        ELSE 'ITSELF' END AS by, count(*)::int AS times
    FROM step
    WHERE deadline > before AND event NOT IN ('noticeReceived', 'resume', 'enrolAtCounter')
    GROUP BY 1`,
};

/**
 * Deadlines extended and missed.
 * @param {import('./section.mjs').Evidence} evidence
 * @param {readonly import('./steps.mjs').Steps[]} steps
 * @returns {Promise<import('./section.mjs').Section>}
 */
export async function deadlines({ rows }, steps) {
  const extensions = await rows(extended);
  const by = (/** @type {string} */ who) => extensions.find((one) => one.by === who)?.times ?? 0;
  const isRescue = (/** @type {import('./steps.mjs').Steps} */ step) =>
    step.wasOverdue && !step.isOverdue;
  return {
    title: 'Deadlines',
    rows: [
      ['extended by a bank', by('BANK')],
      ['extended by support', by('SUPPORT')],
      ['extended by themselves, for a wait', by('ITSELF')],
      ['extended for all at once', by('ALL')],
      ['became overdue', timesOf(steps, (step) => !step.wasOverdue && step.isOverdue)],
      [
        'overdue and rescued by MitID',
        timesOf(steps, (one) => isRescue(one) && one.to === 'ENROLLED'),
      ],
      [
        'overdue no more for another reason',
        timesOf(steps, (one) => isRescue(one) && one.to !== 'ENROLLED'),
      ],
    ],
  };
}
