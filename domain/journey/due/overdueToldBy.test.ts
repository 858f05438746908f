import fc from 'fast-check';
import { addDays } from '../../calendar/dayArithmetic.js';
import { dayOf, endOfDay } from '../../calendar/dayBounds.js';
import { type Instant, instant } from '../../calendar/instant.js';
import { overdueToldBy } from './overdueToldBy.js';

const atTime = (text: string): Instant => instant(Date.parse(text));

test('a log-on is closed at the end of the third day after the overdue notice went out (R-09)', () => {
  const told = atTime('2021-11-05T10:00:00+01:00');
  const policy = { closeLogonAfterDays: 3 };
  expect(overdueToldBy(atTime('2021-11-08T23:59:59.998+01:00'), policy)).toBeLessThan(told);
  expect(overdueToldBy(atTime('2021-11-08T23:59:59.999+01:00'), policy)).toBeGreaterThan(told);
});

const anInstant = fc
  .date({ min: new Date('2021-10-01'), max: new Date('2022-12-01'), noInvalidDate: true })
  .map((date) => instant(date.getTime()));

test('it is closed as many whole days after the notice as the journey itself counts, across summer time', () => {
  fc.assert(
    fc.property(
      anInstant,
      fc.integer({ min: 0, max: 10 * 86_400_000 }),
      fc.nat(7),
      (told, laterMs, closeLogonAfterDays) => {
        const at = instant(told + laterMs);
        const isDue = at >= endOfDay(addDays(dayOf(told), closeLogonAfterDays));
        expect(told <= overdueToldBy(at, { closeLogonAfterDays })).toBe(isDue);
      },
    ),
  );
});
