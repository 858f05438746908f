import fc from 'fast-check';
import { centuryTable } from './centuryTable.js';
import { parseCpr } from './parseCpr.js';
import vectors from './vectors/cpr.json' with { type: 'json' };

test('there are sixty examples', () => {
  expect(vectors).toHaveLength(60);
});

test.each(vectors)('$id $why', ({ input, expect: expected }) => {
  expect(parseCpr(input)).toEqual(expected);
});

test('R-40: the table gives exactly one century for each digit 7 and each year', () => {
  for (const digit7 of '0123456789') {
    for (let year = 0; year < 100; year += 1) {
      const rows = centuryTable.filter(
        (row) => row.digit7.includes(digit7) && row.fromYear <= year && year <= row.toYear,
      );
      expect(rows).toHaveLength(1);
    }
  }
});

test('R-40: a hyphen after the sixth digit changes nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{10}$/), (digits) => {
      expect(parseCpr(`${digits.slice(0, 6)}-${digits.slice(6)}`)).toEqual(parseCpr(digits));
    }),
  );
});

test('R-40: day + 60 makes a replacement number of the same birth date and sex', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^([0-2][0-9]|3[01])[0-9]{8}$/), (digits) => {
      const parsed = parseCpr(digits);
      const replaced = parseCpr(`${Number(digits.slice(0, 2)) + 60}${digits.slice(2)}`);
      expect(replaced).toEqual(
        parsed.kind === 'INVALID' ? parsed : { ...parsed, kind: 'REPLACEMENT' },
      );
    }),
  );
});

test('no text makes it throw', () => {
  const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
  fc.assert(fc.property(anyText, (text) => parseCpr(text).kind === 'INVALID'));
});
