// @ts-check
import { tableLine } from '../tableLine.mjs';
import { actsForOthers } from './actsForOthers.mjs';
import { appointments } from './appointments.mjs';
import { deadlines } from './deadlines.mjs';
import { devices } from './devices.mjs';
import { enrolledBy } from './enrolledBy.mjs';
import { meansHeld } from './meansHeld.mjs';
import { passportScans } from './passportScans.mjs';
import { restsAndEnds } from './restsAndEnds.mjs';
import { stepsTaken } from './steps.mjs';
import { userIds } from './userIds.mjs';
import { whoTheyAre } from './whoTheyAre.mjs';

/**
 * Every way through, and how many went it; what nobody did is said as 0.
 * @param {import('./section.mjs').Evidence} evidence
 * @returns {Promise<import('./section.mjs').Section[]>}
 */
export async function ways(evidence) {
  const steps = await stepsTaken(evidence);
  return [
    await enrolledBy(evidence),
    meansHeld(evidence),
    devices(evidence, steps),
    passportScans(evidence),
    appointments(evidence, steps),
    await actsForOthers(evidence, steps),
    await deadlines(evidence, steps),
    await userIds(evidence, steps),
    await restsAndEnds(evidence, steps),
    await whoTheyAre(evidence),
  ];
}

/** @param {import('./section.mjs').Section} section */
const sectionLines = ({ title, rows }) => [
  tableLine(title, 'times'),
  ...rows.map(([says, times]) => tableLine(`  ${says}`, times)),
  '',
];

/** The table of ways, line by line. @param {import('./section.mjs').Evidence} evidence */
export const wayFigures = async (evidence) => (await ways(evidence)).flatMap(sectionLines);
