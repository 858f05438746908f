import fc from 'fast-check';
import { cprOf } from '../cpr/cpr.js';
import { parseCpr } from '../cpr/parseCpr.js';
import { brokenRuleCodes } from './brokenRule.js';
import { checkUserId } from './checkUserId.js';
import vectors from './vectors/user-id.json' with { type: 'json' };

const ownNumber = '2512484916';
const alphabet = [
  ...'abcdefghijklmnopqrstuvwxyzæøåABCXYZÆØÅ0123456789{}!#$^,*()_+-=:;?.@ ',
  'a\u030a',
];
const allowedText = fc
  .array(fc.constantFrom(...alphabet), { maxLength: 60 })
  .map((c) => c.join(''));
/** Any UTF-16 units at all: unpaired surrogates too. */
const anyText = fc
  .array(fc.oneof(fc.nat(0xffff), fc.nat(0x7f), fc.constantFrom(0xd800, 0xdfff, 0x30a)), {
    maxLength: 70,
  })
  .map((units) => String.fromCharCode(...units));
/** Numbers, separators and outer spaces thrown together, so that several rules are broken at once. */
const nearlyCpr = fc
  .array(fc.constantFrom(ownNumber, '251248', '4916', '-', ' ', '/', 'a', 'é', '1'), {
    maxLength: 9,
  })
  .map((parts) => parts.join(''));
const mixedText = fc.oneof(allowedText, anyText, nearlyCpr);

/** The rules once more, said in another way, one code after the other. */
function brokenSaidPlainly(input: string, own?: string): string[] {
  const nfc = input.normalize('NFC');
  const points = Array.from(nfc);
  const rows = points.filter((p) => /\p{L}|[0-9]/u.test(p)).join('');
  const hasOwn = own !== undefined && rows.split(own).length > 1;
  const isDated = /^[0-9]+$/.test(rows) && rows.length === 10 && parseCpr(rows).kind !== 'INVALID';
  const typed = Array.from(input);
  const isRefused = (p: string, i: number) =>
    p === '\u030a' ? !/^[aA]$/.test(typed[i - 1] ?? '') : !alphabet.includes(p) && !/[A-Z]/.test(p);
  return Object.entries({
    CPR_LIKE: !hasOwn && (isDated || (points.length === 10 && /^[0-9]+$/.test(nfc))),
    INVALID_CHARACTER: typed.some(isRefused),
    LEADING_OR_TRAILING_SPACE: points[0] === ' ' || points.at(-1) === ' ',
    OWN_CPR: hasOwn,
    TOO_LONG: points.length > 48,
    TOO_SHORT: points.length < 5,
  }).flatMap(([code, isBroken]) => (isBroken ? [code] : []));
}

test('there are 130 examples', () => {
  expect(vectors).toHaveLength(130);
});

test.each(vectors)('$id $why', ({ input, ownCpr, expect: expected, canonical }) => {
  expect(checkUserId(input, ownCpr)).toEqual(
    expected === 'OK' ? { ok: true, canonical } : { ok: false, broken: expected },
  );
});

test('R-19: all broken rules are answered at once, sorted, and none that is kept', () => {
  const own = fc.constantFrom(undefined, ownNumber);
  fc.assert(
    fc.property(mixedText, own, (input, ownCpr) => {
      const check = checkUserId(input, ownCpr);
      const expected = brokenSaidPlainly(input, ownCpr);
      expect(check.ok ? [] : check.broken).toEqual(expected);
    }),
    { numRuns: 5000 },
  );
});

test('R-19: the codes are listed in the order in which they are answered', () => {
  expect([...brokenRuleCodes].sort()).toEqual(brokenRuleCodes);
});

test('no text makes it throw, unpaired surrogates and very long ones neither', () => {
  fc.assert(
    fc.property(anyText, anyText, (input, own) => typeof checkUserId(input, own).ok === 'boolean'),
    { numRuns: 2000 },
  );
  const veryLong = 'a\u030a1 '.repeat(500_000);
  expect(checkUserId(veryLong)).toEqual({
    ok: false,
    broken: ['LEADING_OR_TRAILING_SPACE', 'TOO_LONG'],
  });
});

test('R-18: case never matters, neither to the answer nor to the canonical form', () => {
  fc.assert(
    fc.property(allowedText, (input) => {
      const check = checkUserId(input);
      expect(checkUserId(input.toUpperCase())).toEqual(check);
      expect(checkUserId(input.toLowerCase())).toEqual(check);
    }),
  );
});

test('R-18: a canonical form is a user-ID itself and its own canonical form', () => {
  const goodText = allowedText.filter((input) => checkUserId(input).ok);
  fc.assert(
    fc.property(goodText, (input) => {
      const check = checkUserId(input);
      expect(check.ok && checkUserId(check.canonical)).toEqual(check);
    }),
  );
});

test('R-16: the own number may be handed over as it is kept, or with a hyphen', () => {
  const expected = { ok: false, broken: ['OWN_CPR'] };
  expect(checkUserId(`jens${ownNumber}`, cprOf(ownNumber) ?? undefined)).toEqual(expected);
  expect(checkUserId(`jens${ownNumber}`, '251248-4916')).toEqual(expected);
  expect(checkUserId('jens', '')).toEqual({ ok: false, broken: ['TOO_SHORT'] });
});

test('R-13: the limits come from the policy', () => {
  const limits = { minLength: 3, maxLength: 4 };
  expect(checkUserId('abc', undefined, limits).ok).toBe(true);
  expect(checkUserId('abcde', undefined, limits)).toEqual({ ok: false, broken: ['TOO_LONG'] });
});
