import { endOfDay } from './dayBounds.js';
import { deadlineAfter } from './deadlineAfter.js';
import { instant } from './instant.js';

const at = (iso: string) => instant(Date.parse(iso));

test.each([
  ['a plain day', '2021-11-10T12:00:00Z', '2021-12-10', '2021-12-10T22:59:59.999Z'],
  ['just before midnight', '2021-10-06T21:59:59.999Z', '2021-11-05', '2021-11-05T22:59:59.999Z'],
  ['just after midnight', '2021-10-06T22:00:00Z', '2021-11-06', '2021-11-06T22:59:59.999Z'],
  ['into summer time', '2022-03-10T12:00:00Z', '2022-04-09', '2022-04-09T21:59:59.999Z'],
  ['on the longest day', '2021-10-31T22:59:59Z', '2021-11-30', '2021-11-30T22:59:59.999Z'],
])('R-05: thirty days after receipt, %s', (_, receivedAt, deadline, end) => {
  expect(deadlineAfter(at(receivedAt), 30)).toBe(deadline);
  expect(new Date(endOfDay(deadlineAfter(at(receivedAt), 30))).toISOString()).toBe(end);
});

test('R-05: a window has a whole number of days and not fewer than none', () => {
  expect(deadlineAfter(at('2021-10-06T12:00:00Z'), 0)).toBe('2021-10-06');
  expect(() => deadlineAfter(at('2021-10-06T12:00:00Z'), -1)).toThrow(RangeError);
  expect(() => deadlineAfter(at('2021-10-06T12:00:00Z'), 1.5)).toThrow(RangeError);
});
