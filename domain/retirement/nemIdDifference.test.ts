import { nemIdDifference } from './nemIdDifference.js';

const on = { partsOn: 2, partsOff: 0 };
const partly = { partsOn: 1, partsOff: 1 };
const off = { partsOn: 0, partsOff: 2 };
const retired = { isRetired: true, isUnderWay: false };
const not = { isRetired: false, isUnderWay: false };
const underWay = { isRetired: false, isUnderWay: true };

test.each([
  [off, retired, 'MATCH'],
  [on, not, 'MATCH'],
  [on, underWay, 'MATCH'],
  [on, retired, 'ALIVE_THOUGH_RETIRED'],
  [partly, retired, 'ALIVE_THOUGH_RETIRED'],
  [partly, not, 'ENDED_THOUGH_NOT_RETIRED'],
  [off, not, 'ENDED_THOUGH_NOT_RETIRED'],
  [partly, underWay, 'UNDER_WAY'],
  [off, underWay, 'UNDER_WAY'],
  [on, { isRetired: true, isUnderWay: true }, 'UNDER_WAY'],
  [on, null, 'NOT_KNOWN_HERE'],
  [off, null, 'MATCH'],
] as const)('theirs %j, ours %j: %s (R-31, R-32)', (theirs, ours, difference) => {
  expect(nemIdDifference(theirs, ours)).toBe(difference);
});
