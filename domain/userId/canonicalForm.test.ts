import fc from 'fast-check';
import { canonicalForm } from './canonicalForm.js';

test('R-18: aa and å are two, å typed in two ways is one', () => {
  expect(canonicalForm('Aaby12')).not.toBe(canonicalForm('Åby12'));
  expect(canonicalForm('A\u030aby12')).toBe(canonicalForm('åBY12'));
});

test('R-18: it is its own canonical form, for any text', () => {
  const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
      expect(canonicalForm(canonicalForm(text))).toBe(canonicalForm(text));
    }),
    { examples: [['\u0130\u0327'], ['ΑΣ'], ['\u212a']], numRuns: 2000 },
  );
});
