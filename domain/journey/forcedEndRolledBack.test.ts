import { addDays } from '../calendar/dayArithmetic.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import { nextStep } from './nextStep.js';
import { at, invited, released, shown, Told } from './told.testing.js';

const waiting = (): Told => new Told();
const declined = (): Told => {
  const told = shown();
  told.hear('decline', at(2), {});
  return told;
};
const refused = (): Told => {
  const told = shown();
  told.hear('refusedByCitizenService', at(2), { why: 'OTHER' });
  return told;
};

const force = { by: 'manager-b', reason: 'a court order' };
const end = (told: Told): void => {
  told.hear('retireNemId', at(10), { retirementId: 'r1', endsOn: addDays(released, 11), force });
  told.hear('nemIdRetired', at(11), { retirementId: 'r1', happenedAt: at(11) });
};
const order = (told: Told, on: number): void => {
  const asTyped = 'mette.j';
  const canonical = canonicalForm(asTyped);
  told.hear('chooseUserId', at(on), { asTyped, canonical, broken: [] });
  const device = { means: 'CODE_DISPLAY', delivery: 'POST', enrolmentId: 'e1' } as const;
  expect(told.hear('chooseAuthenticator', at(on), device).ok).toBe(true);
};
const rollBack = (told: Told, on: number) =>
  told.hear('rollBackRetirement', at(on), { why: 'a mistake' });

test.each([
  ['WAITING', waiting],
  ['INVITED', invited],
  ['WINDOW_OPEN', shown],
  ['DECLINED', declined],
  ['REFUSED', refused],
])(
  'forced from %s and rolled back, the device ordered meanwhile is waited for, and holds the deadline (R-10, R-32)',
  (state, begun) => {
    const told = begun();
    expect(told.journey.state).toBe(state);
    end(told);
    order(told, 30);
    expect(rollBack(told, 32)).toMatchObject({ ok: true, state: 'ACTIVATING' });
    // Ten working days from 5 November, and ten days after them.
    const wait = told.journey.waits[0]?.until;
    expect(wait).toBe('2021-11-19');
    const held = addDays(released, 44 + told.policy.daysAfterWait);
    const { deadline = null } = told.journey.window ?? {};
    expect(deadline !== null && deadline >= held).toBe(true);
    expect(nextStep(told.journey, told.policy)?.what).toBe('ACTIVATE');
    expect(told.wake(at(45))).toContain('reorderDevice');
    told.hear('activated', at(50), { means: 'CODE_DISPLAY', happenedAt: at(50) });
    expect(told.journey.state).toBe('ENROLLED');
  },
);

test('an order that came to nothing while NemID had ended leaves the means to be chosen (R-24, R-32)', () => {
  const told = shown();
  order(told, 1);
  end(told);
  const why = { order: 'ENROLMENT', enrolmentId: 'e1', why: 'TOO_MANY_APPS' } as const;
  told.hear('orderNotPossible', at(12), why);
  expect(rollBack(told, 13)).toMatchObject({ ok: true, state: 'WINDOW_OPEN' });
  expect(nextStep(told.journey, told.policy)?.what).toBe('CHOOSE_AUTHENTICATOR');
});
