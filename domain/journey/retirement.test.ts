import { addDays } from '../calendar/dayArithmetic.js';
import { at, released, shown, type Told } from './told.testing.js';

const enrolled = (): Told => {
  const told = shown();
  told.hear('activated', at(9), { means: 'APP', happenedAt: at(9) });
  told.changes({ mitIdIsActive: true });
  told.asked.length = 0;
  return told;
};
const retire = (told: Told, force: { by: string; reason: string } | null = null) =>
  told.hear('retireNemId', at(50), { retirementId: 'r1', endsOn: addDays(released, 55), force });

test('NemID ends only after its notice was received, and fourteen days later at the earliest (R-31)', () => {
  const told = enrolled();
  retire(told);
  expect(told.asked).toEqual(['NEMID_ENDS by NETBANK']);
  told.hear('noticeReceived', at(52), {
    noticeId: 'NEMID_ENDS/r1/1/NETBANK/0',
    happenedAt: at(52),
  });
  expect(told.asked).toContain('orderRetirement');
  expect(told.journey.retirement?.endsOn).toBe(addDays(released, 66));
  told.hear('nemIdRetired', at(67), { retirementId: 'r1', happenedAt: at(67) });
  expect(told.journey.state).toBe('RETIRED');
  told.wake(at(98));
  expect(told.journey.completedAt).toBe(at(98));
});

test('retirement is refused while MitID is not active, and forced only by a name (R-31, I1)', () => {
  const told = shown();
  expect(retire(told)).toMatchObject({ ok: false, code: 'MITID_NOT_ACTIVE' });
  expect(retire(told, { by: 'manager-b', reason: 'court order' })).toMatchObject({ ok: true });
  expect(told.asked).toContain('orderRetirement');
});

test('a retirement that MitID no longer allows returns to the journey (I1)', () => {
  const told = enrolled();
  retire(told);
  told.hear('retirementReturned', at(70), { retirementId: 'r1' });
  expect(told.journey).toMatchObject({ state: 'ACTIVATING', retirement: null });
});

test('a retirement can be taken back until the grace is over (R-32)', () => {
  const told = enrolled();
  retire(told);
  told.hear('noticeReceived', at(52), {
    noticeId: 'NEMID_ENDS/r1/1/NETBANK/0',
    happenedAt: at(52),
  });
  told.hear('nemIdRetired', at(67), { retirementId: 'r1', happenedAt: at(67) });
  expect(told.hear('rollBackRetirement', at(70), { why: 'a mistake' }).ok).toBe(true);
  expect(told.journey.state).toBe('ENROLLED');
  expect(told.asked).toContain('rollBackRetirement');
});
