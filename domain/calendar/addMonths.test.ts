import { addMonths } from './addMonths.js';
import { day } from './day.js';

test.each([
  ['2021-10-06', 12, '2022-10-06'],
  ['2021-12-15', 1, '2022-01-15'],
  ['2022-01-31', 1, '2022-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2021-10-31', 13, '2022-11-30'],
])(
  '%s and %i months is %s: the same date, or the last of a shorter month (R-22)',
  (from, n, to) => {
    expect(addMonths(day(from), n)).toBe(to);
  },
);
