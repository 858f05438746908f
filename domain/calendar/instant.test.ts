import { instant } from './instant.js';

test('an instant is a whole number of epoch milliseconds between the years 1900 and 9998', () => {
  expect(instant(0)).toBe(0);
  expect(instant(Date.UTC(1900, 0, 1))).toBeLessThan(0);
  for (const ms of [0.5, Number.NaN, Number.POSITIVE_INFINITY, -1e15, 1e15]) {
    expect(() => instant(ms)).toThrow(RangeError);
  }
});
