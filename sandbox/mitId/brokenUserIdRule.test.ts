import { brokenUserIdRule } from './brokenUserIdRule.js';

const own = '0101501001';

test.each([
  ['mette', null],
  ['åby12', null],
  ['a\u030aby12', null],
  ['{}!#$^,*()_+-=:;?.@', null],
  ['310150-1234', 'CPR_LIKE'],
  ['320150-1234', null],
  ['e\u030aby12', 'INVALID_CHARACTER'],
  ['mette\u00a0j', 'INVALID_CHARACTER'],
  ['mette ', 'LEADING_OR_TRAILING_SPACE'],
  ['0101-50-1001', 'CPR_LIKE'],
])('%j: %s', (userId, expected) => {
  expect(brokenUserIdRule(userId, own)).toBe(expected);
});
