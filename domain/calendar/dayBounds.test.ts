import fc from 'fast-check';
import { day } from './day.js';
import { addDays } from './dayArithmetic.js';
import { dayOf, endOfDay, startOfDay, timeOf } from './dayBounds.js';
import { instant } from './instant.js';

const hourMs = 3_600_000;
const inCopenhagen = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const years = Array.from({ length: 2100 - 1996 + 1 }, (_, i) => 1996 + i);

/** Both changes fall within the last eight days of their month. */
function hoursAroundChanges(year: number): number[] {
  return [2, 9].flatMap((month) =>
    Array.from({ length: 9 * 24 }, (_, hour) => Date.UTC(year, month, 24, hour)),
  );
}

test('the day of an instant is the one Intl knows for Copenhagen, around every change of clocks 1996–2100', () => {
  for (const ms of years.flatMap(hoursAroundChanges)) {
    if (dayOf(instant(ms)) !== inCopenhagen.format(ms).slice(0, 10)) {
      throw new Error(`differs from Intl at ${new Date(ms).toISOString()}`);
    }
  }
});

test('a day begins at 00:00:00 and ends at 23:59:59 on the clocks of Copenhagen, each day 1996–2100', () => {
  for (let at = day('1996-01-01'); at <= '2100-12-31'; at = addDays(at, 1)) {
    const start = inCopenhagen.format(startOfDay(at));
    const end = inCopenhagen.format(endOfDay(at));
    if (start !== `${at} 00:00:00` || end !== `${at} 23:59:59`) throw new Error(`${start}, ${end}`);
  }
});

test('the days of the changes are 23 and 25 hours long, others 24', () => {
  const hours = (text: string) => (endOfDay(day(text)) + 1 - startOfDay(day(text))) / hourMs;
  expect(hours('2022-03-27')).toBe(23);
  expect(hours('2021-10-31')).toBe(25);
  expect(hours('2021-11-01')).toBe(24);
});

test('every instant lies within its day, and days follow each other without a gap', () => {
  const ms = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2100, 0, 1) });
  fc.assert(
    fc.property(ms, (at) => {
      const of = dayOf(instant(at));
      expect(startOfDay(of)).toBeLessThanOrEqual(at);
      expect(endOfDay(of)).toBeGreaterThanOrEqual(at);
      expect(endOfDay(of) + 1).toBe(startOfDay(addDays(of, 1)));
    }),
  );
});

test('a time of day is said as the clocks in Copenhagen show it, in winter and in summer', () => {
  expect(timeOf(instant(Date.UTC(2022, 0, 5, 9, 15)))).toBe('10:15');
  expect(timeOf(instant(Date.UTC(2022, 6, 5, 9, 15)))).toBe('11:15');
});
