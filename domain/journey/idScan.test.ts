import { addDays } from '../calendar/dayArithmetic.js';
import { nextStep } from './nextStep.js';
import { at, invited, released, shown } from './told.testing.js';

const outdated = { nemId: { state: 'ACTIVE', idUpdateRequired: true } } as const;
const inOrder = { nemId: { state: 'ACTIVE', idUpdateRequired: false } } as const;
const fails = { why: 'CHIP_NOT_READ' };

test('a scan that fails, however often, costs nothing: it is their turn once one has come right (R-06)', () => {
  const told = invited(outdated);
  for (let n = 1; n <= 15; n += 1) told.hear('idScanFailed', at(n), fails);
  expect(told.journey).toMatchObject({ state: 'ID_UPDATE_REQUIRED', reason: 'ID_UPDATE_NEEDED' });
  expect(nextStep(told.journey, told.policy)).toMatchObject({
    what: 'UPDATE_ID',
    owner: 'CITIZEN',
  });
  told.changes(inOrder);
  told.hear('idUpdated', at(16), {});
  expect(told.journey).toMatchObject({ state: 'INVITED', waits: [] });
});

test('a deadline there was follows each try, and never moves back (R-10, I3)', () => {
  const told = shown();
  told.hear('decline', at(2), {});
  told.changes(outdated);
  told.hear('resume', at(25), {});
  expect(told.journey.state).toBe('ID_UPDATE_REQUIRED');
  told.hear('idScanFailed', at(28), fails);
  const { idScanWaitDays, daysAfterWait } = told.policy;
  const followed = addDays(released, 28 + idScanWaitDays + daysAfterWait);
  expect(told.journey.window?.deadline).toBe(followed);
  told.changes(inOrder);
  told.hear('idUpdated', at(29), {});
  expect(told.journey.window?.deadline).toBe(followed);
});

test('who tries no more is not waited for for ever', () => {
  const told = invited(outdated);
  told.hear('idScanFailed', at(3), fails);
  told.wake(at(3 + told.policy.idScanWaitDays + 1));
  expect(told.journey.waits).toEqual([]);
});
