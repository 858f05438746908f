import { canonicalUserId } from '../mitId/canonicalUserId.js';
import { buildPopulation } from './buildPopulation.js';
import type { Citizen } from './citizen.js';
import { isReplacementNumber, passesModulus11 } from './cprNumber.js';
import { newAddressOf } from './newAddress.js';

const many = buildPopulation(7, 4000);
const shareOf = (matches: (citizen: Citizen) => boolean): number =>
  many.filter(matches).length / many.length;
const userIds = many.flatMap(({ nemIds }) => nemIds.flatMap(({ userIds: ids }) => ids));

test('the same seed gives the same people, and more people change nobody', () => {
  expect(buildPopulation(7, 200)).toEqual(many.slice(0, 200));
  expect(buildPopulation(8, 200)).not.toEqual(many.slice(0, 200));
});

test('no CPR number passes modulus 11, and nobody shares one', () => {
  expect(many.filter(({ cpr }) => passesModulus11(cpr))).toEqual([]);
  expect(new Set(many.map(({ cpr }) => cpr)).size).toBe(many.length);
  expect(many.filter(({ cpr }) => !/^\d{10}$/.test(cpr))).toEqual([]);
});

test('modulus 11 is the real check: a well-known test person passes it', () => {
  expect(passesModulus11('2512484916')).toBe(true);
});

test('whoever has no CPR number comes through a bank (R-39, R-40)', () => {
  const without = many.filter(({ cpr }) => isReplacementNumber(cpr));
  expect(without.length).toBeGreaterThan(10);
  expect(without.filter(({ banks }) => banks.length === 0)).toEqual([]);
});

test('nobody has heard of a newcomer, and nobody moves who lives abroad (R-44)', () => {
  const newcomers = many.filter(({ behaviour }) => behaviour === 'NEWCOMER');
  expect(newcomers.filter(({ nemIds, banks }) => nemIds.length + banks.length > 0)).toEqual([]);
  const moving = many.filter((one) => one.movesAfterDays !== null || one.emigration !== null);
  expect(moving.filter(({ country }) => country !== 'DK')).toEqual([]);
});

test('name and first address line find one person, before and after a move', () => {
  const keys = many.flatMap((citizen) =>
    [citizen.addressLines, newAddressOf(citizen)].map((lines) => `${citizen.name} ${lines[0]}`),
  );
  expect(new Set(keys).size).toBe(2 * many.length);
});

test.each<[string, (citizen: Citizen) => boolean, number, number]>([
  ['prompt', ({ behaviour }) => behaviour === 'PROMPT', 0.4, 0.6],
  ['late', ({ behaviour }) => behaviour === 'LATE', 0.1, 0.22],
  ['need help', ({ behaviour }) => behaviour === 'NEEDS_HELP', 0.07, 0.15],
  ['have no smartphone', ({ behaviour }) => behaviour === 'NO_SMARTPHONE', 0.06, 0.15],
  ['decline', ({ behaviour }) => behaviour.startsWith('DECLINES'), 0.02, 0.07],
  ['never react', ({ behaviour }) => behaviour === 'NEVER_REACTS', 0.02, 0.06],
  ['die', ({ diesAfterDays }) => diesAfterDays !== null, 0.01, 0.04],
  ['get MitID another way', ({ behaviour }) => behaviour === 'ANOTHER_WAY', 0.015, 0.05],
  ['have two banks', ({ banks }) => banks.length === 2, 0.09, 0.15],
  ['have no bank', ({ banks }) => banks.length === 0, 0.1, 0.18],
  ['are exempt', ({ isExempt }) => isExempt, 0.04, 0.12],
  ['must update', ({ nemIds }) => nemIds.some((one) => one.idUpdateRequired), 0.03, 0.08],
  ['have no NemID', ({ nemIds }) => nemIds.length === 0, 0.01, 0.03],
  ['live abroad', ({ country }) => country !== 'DK', 0.005, 0.03],
  ['emigrate', ({ emigration }) => emigration !== null, 0.005, 0.03],
  ['have a replacement number', ({ cpr }) => isReplacementNumber(cpr), 0.004, 0.02],
  ['go to the counter', ({ behaviour }) => behaviour === 'TO_THE_COUNTER', 0.025, 0.06],
  ['are new in the country', ({ behaviour }) => behaviour === 'NEWCOMER', 0.004, 0.02],
  ['have two NemIDs', ({ nemIds }) => nemIds.length === 2, 0.004, 0.02],
])('a plausible share of people %s', (_, matches, low, high) => {
  expect(shareOf(matches)).toBeGreaterThan(low);
  expect(shareOf(matches)).toBeLessThan(high);
});

test('NemID ids of every troublesome kind occur (R-20)', () => {
  const texts = userIds.map(({ text }) => text);
  for (const character of `"'%&`) expect(texts.some((text) => text.includes(character))).toBe(true);
  expect(texts.some((text) => /^\d{9}$/.test(text))).toBe(true);
  expect(many.some(({ cpr }) => texts.includes(cpr))).toBe(true);
  expect(texts.filter((text) => /[æøåÆØÅ]/.test(text))).toEqual([]);
});

test('some ids are equal only under case folding (R-21), and none is exactly another’s', () => {
  const texts = userIds.map(({ text }) => text);
  const folded = new Set(texts.map(canonicalUserId));
  expect(new Set(texts).size).toBe(texts.length);
  expect(folded.size).toBeLessThan(texts.length);
});
