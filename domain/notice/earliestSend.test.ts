import { instant } from '../calendar/instant.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import { earliestSend } from './earliestSend.js';

const { LETTER, EMAIL } = defaultPolicy.sendWindows;
const utc = (text: string) => instant(Date.parse(text));
const sent = (at: string, window = EMAIL) => new Date(earliestSend(utc(at), window)).toISOString();

test.each([
  ['within the window, at once', '2021-10-06T10:00:00Z', '2021-10-06T10:00:00.000Z'],
  ['before eight, at eight', '2021-10-06T03:00:00Z', '2021-10-06T06:00:00.000Z'],
  ['at eighteen, the next morning', '2021-10-06T16:00:00Z', '2021-10-07T06:00:00.000Z'],
  ['on a Friday evening, on Monday', '2021-10-08T17:00:00Z', '2021-10-11T06:00:00.000Z'],
  ['over the end of summer time', '2021-10-30T10:00:00Z', '2021-11-01T07:00:00.000Z'],
  ['over the beginning of summer time', '2022-03-26T10:00:00Z', '2022-03-28T06:00:00.000Z'],
  ['over Easter', '2022-04-13T17:00:00Z', '2022-04-19T06:00:00.000Z'],
  ['over Christmas', '2021-12-23T18:00:00Z', '2021-12-27T07:00:00.000Z'],
])('an e-mail %s', (_when, at, expected) => {
  expect(sent(at)).toBe(expected);
});

test('a letter goes on working days at any hour', () => {
  expect(sent('2021-10-06T21:30:00Z', LETTER)).toBe('2021-10-06T21:30:00.000Z');
  expect(sent('2021-10-09T10:00:00Z', LETTER)).toBe('2021-10-10T22:00:00.000Z');
});

test('on the days when the clocks change, the hour is the one that the clock shows', () => {
  const every = { ...EMAIL, days: 'ALL' } as const;
  expect(sent('2021-10-31T00:00:00Z', every)).toBe('2021-10-31T07:00:00.000Z');
  expect(sent('2022-03-27T00:00:00Z', every)).toBe('2022-03-27T06:00:00.000Z');
});
