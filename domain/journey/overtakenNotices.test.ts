import { addDays } from '../calendar/dayArithmetic.js';
import { checkUserId } from '../userId/checkUserId.js';
import { at, invited, released, shown, type Told } from './told.testing.js';

const choose = (told: Told, when: number, asTyped: string) => {
  const checked = checkUserId(asTyped);
  const canonical = checked.ok ? checked.canonical : null;
  return told.hear('chooseUserId', at(when), { asTyped, canonical, broken: [] });
};

const waitsFor = ({ journey }: Told): readonly string[] =>
  journey.pendingNotices.map(({ kind }) => kind);

test('who declined and came back is not told two weeks later that they declined (R-11, R-42)', () => {
  const told = shown();
  told.hear('decline', at(2), {});
  expect(waitsFor(told)).toEqual(['DECLINED']);
  told.asked.length = 0;
  told.hear('resume', at(4), {});
  expect(told.asked).toEqual(['withdrawNotices']);
  expect(told.wake(at(17))).not.toContain('DECLINED by DIGITAL_POST');
});

test('whose ID information is in order is not told again to update it (R-06, R-11)', () => {
  const told = invited({ nemId: { state: 'ACTIVE', idUpdateRequired: true } });
  expect(waitsFor(told)).toEqual(['ID_UPDATE_NEEDED']);
  told.changes({ nemId: { state: 'ACTIVE', idUpdateRequired: false } });
  told.asked.length = 0;
  told.hear('idUpdated', at(2), {});
  expect(told.asked).toEqual(['withdrawNotices', 'YOUR_TURN by NETBANK']);
  expect(told.wake(at(15))).not.toContain('ID_UPDATE_NEEDED by DIGITAL_POST');
});

test('whoever has chosen another user-ID hears no more of the conflict (R-17)', () => {
  const told = shown();
  choose(told, 1, 'mette.j');
  const app = { enrolmentId: 'e1', means: 'APP', delivery: null } as const;
  told.hear('chooseAuthenticator', at(1), app);
  told.hear('userIdRefused', at(2), { enrolmentId: 'e1' });
  expect(waitsFor(told)).toEqual(['USER_ID_IN_CONFLICT']);
  choose(told, 3, 'mette.jensen');
  expect(waitsFor(told)).toEqual([]);
});

const retirement = { retirementId: 'r1', endsOn: addDays(released, 90), force: null };

test('once it is told that NemID ends, nothing tells any more that it goes on working (R-31)', () => {
  const told = shown();
  told.changes({ mitIdIsActive: true });
  told.hear('activated', at(9), { means: 'APP', happenedAt: at(9) });
  told.hear('retireNemId', at(12), retirement);
  expect(waitsFor(told)).toEqual(['NEMID_ENDS']);
  told.hear('rollBackRetirement', at(13), { why: 'asked for' });
  expect(waitsFor(told)).toEqual(['RETIREMENT_ROLLED_BACK']);
  told.hear('retireNemId', at(14), { ...retirement, retirementId: 'r2' });
  expect(waitsFor(told)).toEqual(['NEMID_ENDS']);
  expect(told.wake(at(29))).toEqual(['NEMID_ENDS by DIGITAL_POST']);
});

test('what an older journey waits for, and holds no more, falls back to nothing (R-11)', () => {
  const told = shown();
  told.hear('decline', at(2), {});
  const stale = told.journey.pendingNotices;
  told.hear('resume', at(4), {});
  told.journey = { ...told.journey, pendingNotices: stale };
  expect(told.wake(at(17))).not.toContain('DECLINED by DIGITAL_POST');
  expect(waitsFor(told)).not.toContain('DECLINED');
});
