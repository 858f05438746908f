import { kolmogorovSmirnov } from './kolmogorovSmirnov.js';

const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, n) => from + n);

test('the same values are not told apart', () => {
  expect(kolmogorovSmirnov(upTo(2_000), upTo(2_000))).toEqual({ distance: 0, pValue: 1 });
});

test('values that never meet lie apart altogether', () => {
  const { distance, pValue } = kolmogorovSmirnov(upTo(100), upTo(100, 1_000));
  expect(distance).toBe(1);
  expect(pValue).toBeLessThan(1e-9);
});

test('equal values count together, so that coarse clocks make no distance', () => {
  expect(kolmogorovSmirnov([1, 1, 1, 2], [1, 1, 1, 2, 1, 1, 1, 2]).distance).toBe(0);
  expect(kolmogorovSmirnov([1, 1, 2, 2], [1, 1, 1, 2]).distance).toBe(0.25);
});

test('a shift of a tenth is seen among two thousand, a shift of a hundredth is chance', () => {
  expect(kolmogorovSmirnov(upTo(2_000), upTo(2_000, 200)).pValue).toBeLessThan(0.001);
  expect(kolmogorovSmirnov(upTo(2_000), upTo(2_000, 20)).pValue).toBeGreaterThan(0.5);
});
