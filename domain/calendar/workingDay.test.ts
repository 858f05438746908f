import { bankHolidayOn } from './bankHoliday.js';
import { day } from './day.js';
import { weekdayOf } from './dayArithmetic.js';
import { easterSunday } from './easterSunday.js';
import { addWorkingDays, isWorkingDay } from './workingDay.js';

test.each([
  '1996-04-07',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2038-04-25',
  '2049-04-18',
])('Easter Sunday is %s', (easter) => {
  expect(easterSunday(Number(easter.slice(0, 4)))).toBe(easter);
});

test('Easter is a Sunday from 22 March to 25 April in every year 1900–2199', () => {
  for (let year = 1900; year < 2200; year += 1) {
    const easter = easterSunday(year);
    expect(weekdayOf(easter)).toBe(0);
    expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
  }
});

test.each([
  ['2022-04-14', 'Skærtorsdag'],
  ['2022-04-15', 'Langfredag'],
  ['2022-04-18', '2. påskedag'],
  ['2023-05-05', 'Store bededag'],
  ['2022-05-26', 'Kristi himmelfartsdag'],
  ['2022-05-27', 'Dagen efter Kristi himmelfartsdag'],
  ['2022-06-06', '2. pinsedag'],
  ['2023-06-05', 'Grundlovsdag'],
  ['2021-12-24', 'Juleaftensdag'],
  ['2023-12-25', 'Juledag'],
  ['2023-12-26', '2. juledag'],
  ['2021-12-31', 'Nytårsaftensdag'],
  ['2024-01-01', 'Nytårsdag'],
])('%s is no working day: %s', (text, name) => {
  expect(bankHolidayOn(day(text))?.name).toBe(name);
  expect(isWorkingDay(day(text))).toBe(false);
});

test('Store bededag is an ordinary Friday from 2024 on', () => {
  expect(isWorkingDay(day('2024-04-26'))).toBe(true);
});

test('Saturdays and Sundays are no working days, the Monday after is one', () => {
  expect(['2021-10-09', '2021-10-10', '2021-10-11'].map((text) => isWorkingDay(day(text)))).toEqual(
    [false, false, true],
  );
});

test('R-25: ten working days step over weekends and holidays', () => {
  expect(addWorkingDays(day('2021-10-06'), 10)).toBe('2021-10-20');
  expect(addWorkingDays(day('2022-04-12'), 2)).toBe('2022-04-19');
  expect(addWorkingDays(day('2021-12-23'), 1)).toBe('2021-12-27');
  expect(addWorkingDays(day('2021-12-25'), 0)).toBe('2021-12-25');
  expect(() => addWorkingDays(day('2021-12-25'), -1)).toThrow(RangeError);
});
