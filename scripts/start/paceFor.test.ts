import { paceFor, sayPace, slowestPace } from './paceFor.mjs';

const at = (speed: number, longestWaitMs: number, asked = 2) => ({
  ...{ speed, asked, longestWaitMs },
  isPreparing: false,
});

test.each([
  ['nobody waits: as asked for', 2, 0, 2],
  ['somebody has waited for three days: half of it', 2, 1_500, 1],
  ['still for more than two: half of that', 1, 2_500, 0.5],
  ['for twenty: at once so slow that it would have been two', 2, 10_000, 0.2],
  ['for a day: it stays', 1, 1_000, 1],
  ['for hours only: faster again', 0.5, 200, 1],
  ['and no faster than asked for', 2, 50, 2],
  ['nobody at all waits: a day a second straight away', 0.1, 0, 1],
  ['while nobody gets a turn: a tenth of a day', 0.125, 60_000, 0.1],
])('%s', (_what, speed, waitMs, expected) => {
  expect(paceFor(at(speed, waitMs))).toBe(expected);
});

test('until the country is read in programme time hardly moves, however fast it was asked to', () => {
  expect(paceFor({ ...at(12, 0, 12), isPreparing: true })).toBe(0.1);
  expect(paceFor({ ...at(0.05, 0, 0.05), isPreparing: true })).toBe(0.05);
});

test.each([
  ['twenty', 20],
  ['two', 2],
  ['a twentieth of a', 0.05],
])(
  'the slowest is the same for who asked for %s day(s) a second, if they asked for more',
  (_what, asked) => {
    const pace = paceFor(at(slowestPace(asked), 600_000, asked));
    expect(pace).toBe(Math.min(asked, 0.1));
  },
);

test('a line says how fast the clock goes, what was asked for, and why it is slower', () => {
  expect(sayPace(at(2, 0))).toBeUndefined();
  expect(sayPace(at(0.5, 3_000))).toBe(
    'slowed to 0.5 of 2 days a second, people wait for their turn',
  );
  expect(sayPace(at(1 / 3, 100))).toBe('0.33 of 2 days a second, getting faster');
  expect(sayPace({ ...at(0.1, 0, 12), isPreparing: true })).toBe(
    'slowed to 0.1 of 12 days a second until everybody is read in',
  );
});
