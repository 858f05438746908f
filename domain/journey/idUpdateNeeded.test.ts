import { addDays } from '../calendar/dayArithmetic.js';
import type { PersonFacts } from '../person/facts.js';
import { nextStep } from './nextStep.js';
import { at, invited, released, shown, Told } from './told.testing.js';

const tell = (told: Told, on: number) => {
  told.asked.length = 0;
  return told.hear('idUpdateNeeded', at(on), { bank: '1111', why: 'another name' });
};
const inOrder = (told: Told, on: number) => {
  told.changes({ nemId: { state: 'ACTIVE', idUpdateRequired: false } });
  return told.hear('idUpdated', at(on), {});
};
const without: Partial<PersonFacts> = { nemId: { state: 'NONE', idUpdateRequired: false } };

test.each([
  ['invited', invited],
  ['within the window', shown],
] as const)(
  'a customer %s whose bank says that ID is old gets its notice, as at import (R-06)',
  (_, begun) => {
    const told = begun();
    expect(tell(told, 5)).toMatchObject({ ok: true, state: 'ID_UPDATE_REQUIRED' });
    expect(told.asked).toContain('noteIdUpdateNeeded');
    expect(told.asked).toContain('ID_UPDATE_NEEDED by NETBANK');
    expect(told.journey.facts.nemId.idUpdateRequired).toBe(true);
    expect(nextStep(told.journey, told.policy)?.what).toBe('UPDATE_ID');
  },
);

test('no clock runs meanwhile, and the next deadline is never earlier than the one before (R-10, I3)', () => {
  const told = shown();
  const before = told.journey.window?.deadline;
  tell(told, 5);
  told.wake(at(50));
  expect(told.journey).toMatchObject({ state: 'ID_UPDATE_REQUIRED', isOverdue: false });
  inOrder(told, 60);
  expect(told.journey.state).toBe('INVITED');
  const [notice] = told.journey.pendingNotices.filter(({ kind }) => kind === 'YOUR_TURN');
  told.hear('noticeReceived', at(61), { noticeId: notice?.id ?? '', happenedAt: at(61) });
  expect(before).toBe(addDays(released, 30));
  expect(told.journey.window?.deadline).toBe(addDays(released, 91));
});

test('who was overdue is so no more, and the bank opens again: NemID still works (R-09, R-10)', () => {
  const told = shown();
  told.wake(at(31));
  told.wake(at(45));
  tell(told, 46);
  expect(told.asked).toContain('openLogon');
  const awaited = told.journey.pendingNotices.map(({ kind }) => kind);
  expect(awaited).toEqual(['LOGON_OPEN_AGAIN', 'ID_UPDATE_NEEDED']);
  expect(told.journey).toMatchObject({ isOverdue: false, logonClosedAt: [] });
});

test('before the wave it is only noted, and an enrolment under way goes on (R-06)', () => {
  const waiting = new Told();
  expect(tell(waiting, 1)).toMatchObject({ ok: true, state: 'WAITING' });
  expect(waiting.asked).toEqual(['noteIdUpdateNeeded']);
  waiting.hear('released', at(2), { by: 'WAVE' });
  expect(waiting.journey.state).toBe('ID_UPDATE_REQUIRED');

  const activating = shown();
  activating.journey = { ...activating.journey, state: 'ACTIVATING' };
  expect(tell(activating, 3)).toMatchObject({ ok: true, state: 'ACTIVATING' });
  expect(activating.asked).toEqual(['noteIdUpdateNeeded']);
});

test('said again, or of somebody without NemID, it changes nothing; with MitID it is refused', () => {
  const told = shown();
  tell(told, 3);
  const { journey } = told;
  expect(tell(told, 4)).toMatchObject({ ok: true });
  expect(told.journey.noticesSent).toEqual(journey.noticesSent);
  const none = invited(without);
  expect(tell(none, 3)).toMatchObject({ ok: true, state: 'ID_UPDATE_REQUIRED' });
  expect(none.asked).toEqual([]);
  const done = shown();
  done.hear('activated', at(3), { means: 'APP', happenedAt: at(3) });
  expect(tell(done, 4)).toEqual({ ok: false, code: 'ALREADY_ENROLLED' });
});
