import { effectTypes } from '@overgang/domain/testing';
import type { ThroughSystem } from './liveThroughSystem.js';
import { verdict } from './verdict.js';

const wanted = { lives: 10, citizens: 5, kills: 2 };
const asked = new Map(effectTypes.map((type) => [type, 1]));
const rules = { lived: 10, steps: 90, asked, broken: null };
const ports = ['CITIZEN_SERVICE', 'DIGITAL_POST', 'LETTER', 'MITID', 'NEMID', 'NETBANK'];
const tried = (names: readonly string[]) =>
  names.map((port) => ({ name: `${port}: tries beyond the first`, count: 2 }));
const ended = [{ name: 'RETIREMENT_NOTICED to RETIRED', count: 3 }];
const on = (day: number) => new Date(Date.UTC(2022, 9, day));
const verdictOf = (id: string, more: object = {}) => ({ id, held: true, isShown: true, ...more });
const promised = {
  ...{ held: true, happened: true, text: '' },
  verdicts: ['I1', 'I2', 'I5'].map((id) => verdictOf(id)),
};
const system = (more: Partial<ThroughSystem> = {}): ThroughSystem => ({
  moods: new Map(),
  kills: new Map([['worker 1', 2]]),
  killedAt: [on(1), on(5)],
  retiring: { from: on(4), until: on(6) },
  promised,
  figures: { ways: ended, tries: tried(ports), messages: [] },
  ...more,
});

const brokenOf = (of: Parameters<typeof verdict>) =>
  verdict(...of).flatMap(({ broken }) => broken ?? []);

test('enough lives, nothing broken, faults in every port: it holds', () => {
  expect(brokenOf([wanted, rules, system()])).toEqual([]);
});

test.each([
  [
    'a life that broke a promise',
    { ...rules, broken: { why: 'I3', seed: 1, path: '0', events: [] } },
    {},
    'I3',
  ],
  [
    'something that no life asked for',
    { ...rules, asked: new Map([...asked].filter(([type]) => type !== 'closeLogon')) },
    {},
    'never closeLogon',
  ],
  ['too few lives', { ...rules, lived: 9 }, {}, 'too few'],
  [
    'a promise broken in the system',
    rules,
    { promised: { ...promised, held: false } },
    'see the promises',
  ],
  ['a worker killed once', rules, { killedAt: [on(5)] }, 'fewer than 2'],
  ['none killed while NemIDs ended', rules, { killedAt: [on(1), on(9)] }, 'none was'],
  [
    'a retirement that nothing tested',
    rules,
    { promised: { ...promised, verdicts: [verdictOf('I1', { isShown: false }), verdictOf('I5')] } },
    'I1',
  ],
  [
    'a NemID touched before its signal',
    rules,
    { promised: { ...promised, verdicts: [verdictOf('I1'), verdictOf('I5', { held: false })] } },
    'I5',
  ],
  [
    'a port without a fault',
    rules,
    { figures: { ways: ended, tries: tried(ports.slice(1)), messages: [] } },
    'not CITIZEN_SERVICE',
  ],
  [
    'nobody whose NemID ended',
    rules,
    { figures: { ways: [], tries: tried(ports), messages: [] } },
    'none did',
  ],
])('%s: it does not hold', (_, lived, more, why) => {
  expect(brokenOf([wanted, lived, system(more)])).toEqual([why]);
});
