import { paceFor } from './paceFor.mjs';

const pace = (speed: number, longestWaitMs: number) => paceFor({ speed, asked: 2, longestWaitMs });

test.each([
  ['nobody waits: as asked for', 2, 0, 2],
  ['somebody has waited for three days: half of it', 2, 1_500, 1],
  ['still for more than two: half of that', 1, 2_500, 0.5],
  ['for a day: it stays', 1, 1_000, 1],
  ['for hours only: faster again', 0.5, 200, 1],
  ['and no faster than asked for', 2, 50, 2],
  ['while nobody gets a turn: a sixteenth', 0.125, 60_000, 0.125],
])('%s', (_what, speed, waitMs, expected) => {
  expect(pace(speed, waitMs)).toBe(expected);
});
