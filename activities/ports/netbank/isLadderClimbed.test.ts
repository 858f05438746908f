import { isLadderClimbed } from './isLadderClimbed.js';

const firstTriedAt = new Date('2021-10-06T08:00:00Z');
const afterHours = (hours: number) => firstTriedAt.getTime() + hours * 3_600_000;

test('ten tries over three days and four hours are all there are', () => {
  expect(isLadderClimbed({ attempts: 9, firstTriedAt }, afterHours(80))).toBe(false);
  expect(isLadderClimbed({ attempts: 10, firstTriedAt }, afterHours(75.5))).toBe(false);
  expect(isLadderClimbed({ attempts: 10, firstTriedAt }, afterHours(75.6))).toBe(true);
});

test('tries of which nothing is known take no time away', () => {
  expect(isLadderClimbed({ attempts: 50, firstTriedAt: null }, afterHours(200))).toBe(false);
  expect(isLadderClimbed({ attempts: 50 }, afterHours(200))).toBe(false);
});

test('where programme time runs fast the ladder is shorter', () => {
  expect(isLadderClimbed({ attempts: 10, firstTriedAt }, afterHours(0.1), 0.001)).toBe(true);
});
