import fc from 'fast-check';
import { checkUserId } from './checkUserId.js';
import { nemIdTransferability } from './nemIdTransferability.js';
import { nemIdUserIdKind } from './nemIdUserIdKind.js';

const own = '2512484916';

test.each([
  ['123456789', undefined, 'NEMID_NUMBER'],
  [own, undefined, 'CPR_NUMBER'],
  ['251248-4916', undefined, 'CPR_NUMBER'],
  ['8512484916', undefined, 'CPR_NUMBER'],
  ['0000000000', '0000000000', 'CPR_NUMBER'],
  ['0000000000', undefined, 'SELF_CHOSEN'],
  ['12345678', undefined, 'SELF_CHOSEN'],
  ['12345678a', undefined, 'SELF_CHOSEN'],
  ['jens2512484916', own, 'SELF_CHOSEN'],
])('R-20: %s, own number %s, is a %s', (input, ownCpr, kind) => {
  expect(nemIdUserIdKind(input, ownCpr)).toBe(kind);
});

test.each(['123456789', 'Stine!Always', 'jens.hansen@example.dk'])(
  'R-20: %s goes over to MitID for its owner',
  (input) => {
    const canonical = input.toLowerCase();
    expect(nemIdTransferability(input)).toEqual({ transferable: true, canonical });
  },
);

test.each([
  ["O'Hara99", 'INVALID_CHARACTER', "o'hara99"],
  ['Tom&Jerry', 'INVALID_CHARACTER', 'tom&jerry'],
  ['jens2512484916', 'OWN_CPR', 'jens2512484916'],
  ["'2512484916'", 'OWN_CPR', "'2512484916'"],
  ['010165.4000', 'CPR_LIKE', '010165.4000'],
  ['1234567890', 'CPR_LIKE', '1234567890'],
  ['abc', 'TOO_SHORT', 'abc'],
  ['a'.repeat(49), 'TOO_LONG', 'a'.repeat(49)],
  [' Abcde', 'LEADING_OR_TRAILING_SPACE', ' abcde'],
])(
  'R-20: %s stays behind, with its reason %s, and goes to nobody else',
  (input, reason, canonical) => {
    expect(nemIdTransferability(input, own)).toEqual({ transferable: false, reason, canonical });
  },
);

test.each([
  [own, 'OWN_CPR'],
  ['251248-4916', 'OWN_CPR'],
  ['0101654000', 'CPR_LIKE'],
  ['', 'TOO_SHORT'],
  ['abc\0de', 'INVALID_CHARACTER'],
  ['abcd\ud800', 'INVALID_CHARACTER'],
])(
  'R-20: %j has no form to keep: a CPR number is reserved for nobody, and no text cannot be',
  (input, reason) => {
    expect(nemIdTransferability(input, own)).toEqual({
      transferable: false,
      reason,
      canonical: null,
    });
  },
);

test('R-20: what goes over is exactly what could be chosen, and each reason is a rule it breaks', () => {
  const anyText = fc.array(fc.nat(0x17f)).map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(anyText, (input) => {
      const check = checkUserId(input, own);
      const transferability = nemIdTransferability(input, own);
      expect(transferability.transferable).toBe(check.ok);
      if (!transferability.transferable) {
        expect(check.ok ? [] : check.broken).toContain(transferability.reason);
      }
    }),
  );
});
