import fc from 'fast-check';
import { day } from './day.js';
import { addDays, compareDays, daysBetween, laterDay, weekdayOf } from './dayArithmetic.js';

const someDay = fc
  .date({ min: new Date('1858-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

test('days are counted over months, leap days and years', () => {
  expect(addDays(day('2021-12-31'), 1)).toBe('2022-01-01');
  expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
  expect(addDays(day('2023-03-01'), -1)).toBe('2023-02-28');
  expect(daysBetween(day('2021-10-06'), day('2023-10-31'))).toBe(755);
  expect(weekdayOf(day('2021-10-06'))).toBe(3);
});

test('half a day cannot be added', () => {
  expect(() => addDays(day('2021-10-06'), 0.5)).toThrow(RangeError);
});

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
      expect(daysBetween(from, addDays(from, n))).toBe(n);
    }),
  );
});

test('days are ordered, and the later one is one of the two', () => {
  fc.assert(
    fc.property(someDay, someDay, (a, b) => {
      expect(Math.sign(compareDays(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      expect(laterDay(a, b)).toBe([a, b].sort().at(-1));
    }),
  );
});
