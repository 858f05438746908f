// @ts-check
import { timesOf } from './steps.mjs';

/** @typedef {{ action: string, times: number }} Acts */

/**
 * What no step tells of, by the trail of who did what.
 * @type {import('../promise.mjs').Query<Acts>}
 */
const trail = {
  sql: `SELECT action, count(*)::int AS times FROM audit_record
    WHERE action IN ('beginVisit', 'takeInCitizen', 'givePower', 'recordPower') GROUP BY 1`,
};

const clerksDo = /** @type {const} */ ({
  papersSeen: 'papers seen by a clerk',
  enrolAtCounter: 'MitID given by a clerk',
  refuseAtCounter: 'MitID refused by a clerk',
});
const helpersDo = /** @type {const} */ ({
  chooseAuthenticator: 'means chosen by a helper',
  bookAppointment: 'appointment booked by a helper',
  reportDeviceLost: 'device reported lost by a helper',
});

/**
 * What clerks and helpers did for others.
 * @param {import('./section.mjs').Evidence} evidence
 * @param {readonly import('./steps.mjs').Steps[]} steps
 * @returns {Promise<import('./section.mjs').Section>}
 */
export async function actsForOthers({ rows }, steps) {
  const acts = await rows(trail);
  const traced = (/** @type {string} */ action) =>
    acts.find((one) => one.action === action)?.times ?? 0;
  /** @param {string} role @param {Readonly<Record<string, string>>} deeds */
  const done = (role, deeds) =>
    Object.entries(deeds).map(
      ([event, says]) =>
        /** @type {const} */ ([
          says,
          timesOf(steps, (one) => one.event === event && one.role === role),
        ]),
    );
  return {
    title: 'Done for others',
    rows: [
      ['visits begun at a counter', traced('beginVisit') + traced('takeInCitizen')],
      ['taken in, known to no delivery', traced('takeInCitizen')],
      ...done('CLERK', clerksDo),
      ['powers of attorney given', traced('givePower') + traced('recordPower')],
      ...done('HELPER', helpersDo),
    ],
  };
}
