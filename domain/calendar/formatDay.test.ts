import { day } from './day.js';
import { formatDay } from './formatDay.js';

test('R-05: a day reads as people write it, in both languages', () => {
  expect(formatDay(day('2021-11-06'), 'da')).toBe('6. november 2021');
  expect(formatDay(day('2021-11-06'), 'en')).toBe('6 November 2021');
});

test('every month has the name Intl knows', () => {
  for (const [language, locale] of [
    ['da', 'da-DK'],
    ['en', 'en-GB'],
  ] as const) {
    const intl = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const of = day(`2022-${String(month).padStart(2, '0')}-15`);
      expect(formatDay(of, language)).toBe(intl.format(new Date(`${of}T00:00:00Z`)));
    }
  }
});
