import { addDays } from '../calendar/dayArithmetic.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import { at, released, shown, type Told } from './told.testing.js';

/** Somebody with MitID and a user-ID, who has ordered a kodeviser beside it. */
const ordering = (): Told => {
  const told = shown();
  const userId = canonicalForm('mette.j');
  told.hear('activated', at(5), { means: 'APP', happenedAt: at(5), userId });
  told.changes({
    mitIdIsActive: true,
    authenticators: [{ id: 'app', means: 'APP', state: 'ACTIVE' }],
  });
  const order = { means: 'CODE_DISPLAY', delivery: 'POST', enrolmentId: 'second' } as const;
  told.hear('chooseAuthenticator', at(7), order);
  told.asked.length = 0;
  return told;
};

const endNemId = (told: Told) =>
  told.hear('retireNemId', at(8), {
    retirementId: 'r1',
    endsOn: addDays(released, 40),
    force: null,
  });

test('a refused order beside MitID leaves the user-ID in use alone (R-17)', () => {
  const told = ordering();
  endNemId(told);
  told.asked.length = 0;
  told.hear('userIdRefused', at(9), { enrolmentId: 'second' });
  expect(told.asked).not.toContain('giveUpUserId');
  expect(told.journey).toMatchObject({ order: null, enrolment: { userId: 'mette.j' } });
});

test('what was ordered beside MitID is not sent to the dead (R-44)', () => {
  const told = ordering();
  told.changes({ isDeceased: true });
  told.hear('personChanged', at(8), {});
  expect(told.asked).toContain('withdrawEnrolment');
});

test('what still holds is told on after NemID has ended (I2, R-29)', () => {
  const told = ordering();
  endNemId(told);
  told.hear('deviceDispatched', at(9), { enrolmentId: 'second' });
  told.hear('nemIdRetired', at(10), { retirementId: 'r1', happenedAt: at(10) });
  expect(told.journey.state).toBe('RETIRED');
  expect(told.journey.pendingNotices.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['NEMID_ENDS', 'DEVICE_ON_ITS_WAY']),
  );
});
