import { retryAfterMs } from './retryAfterMs.js';

const now = Date.parse('2021-10-06T08:00:00Z');

test.each([
  ['120', 120_000],
  ['Wed, 06 Oct 2021 08:00:30 GMT', 30_000],
  ['Wed, 06 Oct 2021 07:00:00 GMT', 0],
  ['999999999', 86_400_000],
  ['soon', null],
  ['', null],
])('Retry-After: %s asks for %s ms', (header, expected) => {
  expect(retryAfterMs(header, now)).toBe(expected);
});
