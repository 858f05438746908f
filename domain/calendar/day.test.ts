import { day, isDay } from './day.js';

test.each(['2021-10-06', '2000-02-29', '1858-03-12', '2021-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
  expect(day(text)).toBe(text);
});

test.each([
  '',
  '2021-2-3',
  '2021-02-29',
  '1900-02-29',
  '2021-04-31',
  '2021-13-01',
  '2021-00-10',
  '2021-01-00',
  '2021-10-06T00:00:00Z',
  ' 2021-10-06',
  '2021-10-06\n',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
  expect(() => day(text)).toThrow(RangeError);
});
