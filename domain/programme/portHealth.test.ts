import fc from 'fast-check';
import {
  healthAfter,
  healthLimits,
  newPortHealth,
  type PortHealth,
  portFigures,
  type SendSample,
  trustedPlaces,
} from './portHealth.js';

const answer = (beganAtMs: number, tookMs = 20): SendSample => ({
  ...{ beganAtMs, tookMs, isFault: false },
});
const fault = (beganAtMs: number, tookMs = 20): SendSample => ({
  ...{ beganAtMs, tookMs, isFault: true },
});
const after = (samples: readonly SendSample[], from = newPortHealth(0)): PortHealth =>
  samples.reduce(healthAfter, from);
const times = (count: number, sample: (atMs: number) => SendSample, fromMs = 0) =>
  Array.from({ length: count }, (_, place) => sample(fromMs + place * 100));

test('a system that answers is healthy and gets all places', () => {
  const health = after(times(60, answer));
  expect(health).toMatchObject({ state: 'HEALTHY', restsUntilMs: null });
  expect(health.samples).toHaveLength(healthLimits.samples);
  expect(trustedPlaces(health, 16, 6_000)).toBe(16);
});

test('five faults in a row and it is down: it rests, then one message tries', () => {
  const health = after(times(5, fault));
  expect(health).toMatchObject({ state: 'DOWN', sinceMs: 420, restsUntilMs: 920 });
  expect(trustedPlaces(health, 16, 919)).toBe(0);
  expect(trustedPlaces(health, 16, 920)).toBe(1);
});

test('four faults and an answer, again and again, never bring it down, but make it slow', () => {
  const mixed = times(40, (atMs) => ((atMs / 100) % 5 === 4 ? answer(atMs) : fault(atMs)));
  expect(after(mixed).state).toBe('SLOW');
});

test('each try in vain doubles the rest, up to half a minute; what was under way does not', () => {
  let health = after(times(5, fault));
  const rests: number[] = [];
  health = healthAfter(health, fault(400, 50));
  expect(health).toMatchObject({ restsUntilMs: 920, vainTries: 0 });
  for (let tries = 0; tries < 9; tries += 1) {
    const beganAtMs = health.restsUntilMs ?? 0;
    health = healthAfter(health, fault(beganAtMs, 0));
    rests.push((health.restsUntilMs ?? 0) - beganAtMs);
  }
  expect(rests).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000]);
});

test('the first answer ends the rest, and what was before says nothing any more', () => {
  const health = healthAfter(after(times(20, fault)), answer(10_000));
  expect(health).toMatchObject({ state: 'HEALTHY', restsUntilMs: null, faultsInRow: 0 });
  expect(portFigures(health).faultShare).toBe(0);
});

test('a system that takes two seconds is slow and gets a quarter of the places, one at least', () => {
  const health = after(times(10, (atMs) => answer(atMs, 2_000)));
  expect(health.state).toBe('SLOW');
  expect([16, 2].map((places) => trustedPlaces(health, places, 0))).toEqual([4, 1]);
});

test('whatever happens: down means a rest that ends, and only then', () => {
  const sample = fc.record({
    beganAtMs: fc.nat(1_000_000),
    tookMs: fc.nat(20_000),
    isFault: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 80 }), (samples) => {
      const health = after(samples);
      expect(health.state === 'DOWN').toBe(health.restsUntilMs !== null);
      const latest = Math.max(0, ...samples.map(({ beganAtMs, tookMs }) => beganAtMs + tookMs));
      const lastTryMs = latest + healthLimits.longestRestMs;
      expect(trustedPlaces(health, 8, lastTryMs)).toBeGreaterThan(0);
    }),
  );
});
