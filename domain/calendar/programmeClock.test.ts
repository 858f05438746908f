import fc from 'fast-check';
import { instant } from './instant.js';
import { type ClockSegment, programmeTime, wallMsUntil } from './programmeClock.js';

const oneDayASecond = 86_400;
const start = Date.UTC(2021, 9, 6);
const segments: readonly ClockSegment[] = [
  { wallStart: 1_000, programmeStart: instant(start), speed: oneDayASecond, wallEnd: 3_000 },
  {
    wallStart: 63_000,
    programmeStart: instant(start + 2 * 86_400_000),
    speed: oneDayASecond,
    wallEnd: null,
  },
];
const closed = segments.slice(0, 1);

test('without segments programme time is the wall clock', () => {
  expect(programmeTime([], 1_633_478_400_123)).toBe(1_633_478_400_123);
  expect(wallMsUntil([], instant(1_500), 1_000)).toBe(500);
  expect(wallMsUntil([], instant(1_000), 1_500)).toBe(0);
});

test.each([
  ['before the first segment it waits at its start', 0, 0],
  ['in a segment it runs', 1_500, 0.5],
  ['where a segment ends it stops', 3_000, 2],
  ['while everything is stopped it stands still', 62_999, 2],
  ['when started again it goes on where it stopped', 63_000, 2],
  ['and runs again', 64_000, 3],
])('%s', (_, wallMs, days) => {
  expect((programmeTime(segments, wallMs) - start) / 86_400_000).toBe(days);
});

test.each([
  ['0 for what is past', segments, 3_500, 1, 0],
  ['within the running segment', segments, 64_000, 5, 2_000],
  ['through a stop to the next segment', segments, 2_000, 3, 62_000],
  ['null when the clock stands', closed, 10_000, 3, null],
  ['null when it will stop before', closed, 2_000, 3, null],
  ['the very end of a closed segment counts', closed, 2_000, 2, 1_000],
])('the wait until an instant: %s', (_, clock, wallMs, day, wait) => {
  expect(wallMsUntil(clock, instant(start + day * 86_400_000), wallMs)).toBe(wait);
});

test('a clock of speed 0 never gets anywhere', () => {
  const frozen = [{ wallStart: 0, programmeStart: instant(start), speed: 0, wallEnd: null }];
  expect(wallMsUntil(frozen, instant(start), 5)).toBe(0);
  expect(wallMsUntil(frozen, instant(start + 1), 5)).toBeNull();
});

test('after the wait programme time is there, and a millisecond earlier it was not', () => {
  const speed = fc.oneof(
    fc.integer({ min: 1, max: 200_000 }),
    fc.double({ min: 0.01, max: 1e5, noNaN: true }),
  );
  const ms = fc.integer({ min: 0, max: 1e8 });
  fc.assert(
    fc.property(speed, ms, ms, (rate, aheadMs, wallMs) => {
      const clock = [{ wallStart: 0, programmeStart: instant(start), speed: rate, wallEnd: null }];
      const at = instant(programmeTime(clock, wallMs) + aheadMs);
      const wait = wallMsUntil(clock, at, wallMs) ?? Number.NaN;
      expect(programmeTime(clock, wallMs + wait)).toBeGreaterThanOrEqual(at);
      if (wait > 0) expect(programmeTime(clock, wallMs + wait - 1)).toBeLessThan(at);
    }),
  );
});

test('programme time never goes back, over runs and stops of any length', () => {
  const runsAndStops = fc.array(
    fc.record({
      runMs: fc.integer({ min: 1, max: 10_000 }),
      stopMs: fc.nat(10_000),
      speed: fc.nat(1000),
    }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(runsAndStops, fc.array(fc.nat(120_000), { minLength: 2 }), (turns, moments) => {
      let wallStart = 0;
      let programmeStart = instant(start);
      const clock = turns.map(({ runMs, stopMs, speed }) => {
        const segment = { wallStart, programmeStart, speed, wallEnd: wallStart + runMs };
        wallStart += runMs + stopMs;
        programmeStart = programmeTime([segment], wallStart);
        return segment;
      });
      const times = moments.sort((a, b) => a - b).map((wallMs) => programmeTime(clock, wallMs));
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }),
  );
});
