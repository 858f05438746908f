import { inspect } from 'node:util';
import { Cpr, cprOf, revealCpr } from './cpr.js';

const digits = '2512484916';

function someCpr(): Cpr {
  const cpr = cprOf('251248-4916');
  if (!cpr) throw new Error('the example is a CPR number');
  return cpr;
}

test('the digits come out by revealCpr, without a hyphen', () => {
  expect(revealCpr(someCpr())).toBe(digits);
});

test('printed in any way it says [CPR] and no digit', () => {
  const cpr = someCpr();
  expect(String(cpr)).toBe('[CPR]');
  expect(`citizen ${cpr}`).toBe('citizen [CPR]');
  expect(JSON.stringify({ cpr })).toBe('{"cpr":"[CPR]"}');
  expect(inspect({ cpr })).toBe('{ cpr: [CPR] }');
  expect(inspect(cpr, { showHidden: true, customInspect: false })).not.toContain(digits);
});

test('copying, listing and comparing give no digit away', () => {
  const cpr = someCpr();
  expect(Object.getOwnPropertyNames(cpr)).toEqual([]);
  expect(JSON.stringify({ ...cpr })).toBe('{}');
  expect(JSON.stringify(structuredClone(cpr))).toBe('{}');
  expect(new Error(`refused: ${cpr}`).message).not.toContain(digits);
});

test('R-40: replacement numbers are kept in the same way, what is no number is null', () => {
  expect(cprOf('8512484916')).toBeInstanceOf(Cpr);
  expect(cprOf('1234567890')).toBeNull();
  expect(cprOf('')).toBeNull();
});

test('revealCpr takes nothing that merely looks like one', () => {
  expect(() => revealCpr(Object.create(Cpr.prototype))).toThrow(TypeError);
});
