import { day } from '../calendar/day.js';
import { addDays } from '../calendar/dayArithmetic.js';
import type { JourneyEvent } from '../journey/event.js';
import { at, released, shown, type Told } from '../journey/told.testing.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import { newPowerFault } from './newPowerFault.js';
import { helperActs, type Power } from './power.js';

const power: Power = {
  id: 'a-power',
  kind: 'PUBLIC',
  bank: null,
  acts: [...helperActs],
  from: released,
  until: addDays(released, 60),
};
const banks: Power = { ...power, kind: 'BANK', bank: '1111' };

const wished = { asTyped: 'mette.j', canonical: null, broken: [] };
const choice = { type: 'chooseAuthenticator', means: 'APP', delivery: null } as const;
const ordering = (told: Told, by: Power, when = 2) =>
  told.take({ ...choice, at: at(when), enrolmentId: 'e1', power: by });
const booking = (told: Told, by: Power, when = 2) =>
  told.take({ type: 'bookAppointment', at: at(when), notBefore: null, power: by });

/** Without a bank: on MitID.dk, the public way. */
const publicly = (): Told => {
  const told = shown();
  told.changes({ banks: [] });
  return told;
};

test('a public power never acts on the bank’s way, and a bank’s on none but that bank’s (R-43)', () => {
  const refusal = { ok: false, code: 'POWER_NOT_FOR_THIS_WAY' };
  expect(ordering(shown(), power)).toEqual(refusal);
  expect(ordering(shown(), { ...banks, bank: '2222' })).toEqual(refusal);
  expect(ordering(publicly(), banks)).toEqual(refusal);
  // What the journey itself answers: the power is no obstacle.
  expect(ordering(shown(), banks)).toMatchObject({ code: 'CHOOSE_USER_ID_FIRST' });
  expect(ordering(publicly(), power)).toMatchObject({ code: 'CHOOSE_USER_ID_FIRST' });
});

test('borgerservice is public, whichever way the citizen comes (R-43)', () => {
  expect(booking(shown(), power)).toMatchObject({ ok: true });
  expect(booking(shown(), banks)).toEqual({ ok: false, code: 'POWER_NOT_FOR_THIS_WAY' });
});

test.each([
  ['before it begins', { ...power, from: addDays(released, 3) }, 'POWER_NOT_YET'],
  ['after its last day', { ...power, until: addDays(released, 1) }, 'POWER_EXPIRED'],
  ['beyond what it names', { ...power, acts: ['SEE'] }, 'POWER_OUT_OF_SCOPE'],
] as const)('%s a power does nothing (R-43)', (_when, by, code) => {
  const told = shown();
  const before = told.journey;
  expect(booking(told, by)).toEqual({ ok: false, code });
  expect(told.journey).toBe(before);
});

test('on its last day a power still holds', () => {
  expect(booking(shown(), { ...power, until: addDays(released, 2) })).toMatchObject({ ok: true });
});

test.each([
  { type: 'chooseUserId', ...wished },
  { type: 'changeUserId', ...wished, changeId: 'c1' },
  { type: 'remindOfUserId', by: 'CITIZEN' },
  { type: 'enrolAtCounter', ...wished, means: 'APP', enrolmentId: 'e1' },
] as const)('nobody enters another’s credentials: $type is no helper’s act (R-43)', (event) => {
  const told = publicly();
  const asked: JourneyEvent = { ...event, at: at(2), power };
  expect(told.take(asked)).toEqual({ ok: false, code: 'POWER_OUT_OF_SCOPE' });
});

test('a power ends after today and after it begins, holds for so long at most, and its helper is of age (R-43)', () => {
  const today = day('2021-11-01');
  const fault = (from: number, until: number, helperAge = 40) =>
    newPowerFault(
      { from: addDays(today, from), until: addDays(today, until), helperAge },
      today,
      defaultPolicy,
    );
  expect([fault(0, 0), fault(5, 30), fault(-30, 30)]).toEqual([null, null, null]);
  expect([fault(-30, -1), fault(10, 9), fault(0, 1_096)]).toEqual(Array(3).fill('POWER_PERIOD'));
  expect([fault(0, 30, 17), fault(0, 30, 18)]).toEqual(['HELPER_TOO_YOUNG', null]);
});
