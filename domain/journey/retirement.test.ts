import { addDays } from '../calendar/dayArithmetic.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import { nextStep } from './nextStep.js';
import { at, released, shown, Told } from './told.testing.js';

const enrolled = (): Told => {
  const told = shown();
  told.hear('activated', at(9), { means: 'APP', happenedAt: at(9) });
  told.changes({ mitIdIsActive: true });
  told.asked.length = 0;
  return told;
};
const retire = (told: Told, force: { by: string; reason: string } | null = null) =>
  told.hear('retireNemId', at(50), { retirementId: 'r1', endsOn: addDays(released, 55), force });

const retired = (): Told => {
  const told = enrolled();
  retire(told);
  told.hear('noticeReceived', at(52), {
    noticeId: 'NEMID_ENDS/r1/1/NETBANK/0',
    happenedAt: at(52),
  });
  told.hear('nemIdRetired', at(67), { retirementId: 'r1', happenedAt: at(67) });
  return told;
};

test('NemID ends only after its notice was received, and fourteen days later at the earliest (R-31)', () => {
  const told = enrolled();
  retire(told);
  expect(told.asked).toEqual(['withdrawNotices', 'NEMID_ENDS by NETBANK']);
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

test('who is retired by force before reading it is told by the next channel (I2, R-11)', () => {
  const told = shown();
  retire(told, { by: 'manager-b', reason: 'court order' });
  told.hear('nemIdRetired', at(51), { retirementId: 'r1', happenedAt: at(51) });
  told.asked.length = 0;
  told.wake(at(65));
  expect(told.asked).toEqual(['NEMID_ENDS by DIGITAL_POST']);
});

test('retirement is refused while MitID is not active, and forced only by a name (R-31, I1)', () => {
  const told = shown();
  expect(retire(told)).toMatchObject({ ok: false, code: 'MITID_NOT_ACTIVE' });
  expect(retire(told, { by: 'manager-b', reason: 'court order' })).toMatchObject({ ok: true });
  expect(told.asked).toContain('orderRetirement');
});

test('a retirement that MitID no longer allows keeps NemID, and offers MitID anew with thirty days (I1)', () => {
  const told = enrolled();
  retire(told);
  told.changes({ mitIdIsActive: false });
  told.hear('retirementReturned', at(70), { retirementId: 'r1', why: 'MITID_NOT_ACTIVE' });
  expect(told.journey).toMatchObject({ state: 'INVITED', retirement: null });
  told.hear('noticeReceived', at(71), { noticeId: 'YOUR_TURN/1/1/NETBANK/0', happenedAt: at(71) });
  expect(told.journey.window?.deadline).toBe(addDays(released, 101));
});

test('a retirement can be taken back until the grace is over (R-32)', () => {
  const told = retired();
  expect(told.hear('rollBackRetirement', at(70), { why: 'a mistake' }).ok).toBe(true);
  expect(told.journey.state).toBe('ENROLLED');
  expect(told.asked).toContain('rollBackRetirement');
});

test('the grace is fourteen days: on the last of them a retirement is taken back, after it no more (R-32)', () => {
  const end = retired().journey.retirement?.retiredAt;
  if (end == null) throw new Error('not retired');
  const days = Math.round((end - at(0)) / 86_400_000);
  const last = retired();
  expect(last.wake(at(days + 14, 23))).toEqual([]);
  expect(last.hear('rollBackRetirement', at(days + 14, 23), { why: 'a mistake' }).ok).toBe(true);
  const over = retired();
  over.wake(at(days + 15, 1));
  expect(over.hear('rollBackRetirement', at(days + 15, 1), { why: 'a mistake' })).toEqual({
    ok: false,
    code: 'JOURNEY_ENDED',
  });
});

test.each([
  ['noticed', 51],
  ['retired', 70],
] as const)(
  'with MitID another means is ordered beside it, also when NemID is %s (R-24)',
  (_, on) => {
    const told = on === 70 ? retired() : enrolled();
    if (on === 51) retire(told);
    told.asked.length = 0;
    const { state } = told.journey;
    const device = { means: 'CODE_DISPLAY', delivery: 'POST', enrolmentId: 'beside' } as const;
    expect(told.hear('chooseAuthenticator', at(on), device)).toMatchObject({ ok: true, state });
    expect(told.asked).toEqual(['beginEnrolment']);
    expect(told.journey).toMatchObject({ state, enrolment: { means: 'APP', activatedAt: at(9) } });
  },
);

test('at the end of NemID too nobody has more apps than there may be (R-26)', () => {
  const told = retired();
  const apps = ['a', 'b', 'c'].map((id) => ({ id, means: 'APP', state: 'ACTIVE' }) as const);
  told.changes({ authenticators: apps });
  const app = { means: 'APP', delivery: null, enrolmentId: 'fourth' } as const;
  const answer = { ok: false, code: 'TOO_MANY_APPS' };
  expect(told.hear('chooseAuthenticator', at(70), app)).toEqual(answer);
});

test('a roll-back gives the reservations back too (I4, R-22)', () => {
  const told = retired();
  told.hear('rollBackRetirement', at(70), { why: 'a mistake' });
  expect(told.asked).toContain('restoreReservations');
});

test('a forced retirement rolled back leaves people where they stood, never enrolled without MitID (R-32)', () => {
  const told = shown();
  retire(told, { by: 'manager-b', reason: 'court order' });
  told.hear('nemIdRetired', at(55), { retirementId: 'r1', happenedAt: at(55) });
  told.hear('rollBackRetirement', at(56), { why: 'a mistake' });
  expect(told.journey).toMatchObject({ state: 'WINDOW_OPEN', isOverdue: false });
  expect(told.journey.window?.deadline).toBe(addDays(released, 66));
});

const byLetter = (): Told => {
  const told = new Told({ banks: [], isExemptFromDigitalPost: true });
  told.hear('activated', at(9), { means: 'APP', happenedAt: at(9) });
  told.changes({ mitIdIsActive: true });
  retire(told);
  return told;
};
const letter = 'NEMID_ENDS/r1/0/LETTER/0';

test('a letter that came back before its postal days are over is no receipt (I1, R-05)', () => {
  const told = byLetter();
  told.hear('noticeUndeliverable', at(52), { noticeId: letter, why: 'RETURNED' });
  told.hear('noticeReceived', at(53), { noticeId: letter, happenedAt: at(53) });
  expect(told.asked).not.toContain('orderRetirement');
  expect(told.journey.retirement?.orderedAt).toBeNull();
});

test('a letter that comes back later takes the order back (I1, R-31)', () => {
  const told = byLetter();
  told.hear('noticeReceived', at(53), { noticeId: letter, happenedAt: at(53) });
  told.hear('noticeUndeliverable', at(56), { noticeId: letter, why: 'RETURNED' });
  expect(told.asked).toEqual(expect.arrayContaining(['withdrawRetirement', 'rollBackRetirement']));
  expect(told.journey).toMatchObject({ state: 'ENROLLED', unreachableSince: at(56) });
  told.asked.length = 0;
  told.hear('nemIdRetired', at(57), { retirementId: 'r1', happenedAt: at(57) });
  expect(told.asked).toContain('rollBackRetirement');
});

test('a roll-back takes back what NemID was already ordered to end (I1, R-32)', () => {
  const told = enrolled();
  retire(told);
  told.hear('noticeReceived', at(52), {
    noticeId: 'NEMID_ENDS/r1/1/NETBANK/0',
    happenedAt: at(52),
  });
  told.asked.length = 0;
  told.hear('rollBackRetirement', at(66), { why: 'a mistake' });
  expect(told.asked).toEqual(expect.arrayContaining(['withdrawRetirement', 'rollBackRetirement']));
});

test('a second receipt while MitID is not active takes back the order that the first one gave (I1)', () => {
  const told = enrolled();
  retire(told);
  told.hear('noticeReceived', at(52), {
    noticeId: 'NEMID_ENDS/r1/1/NETBANK/0',
    happenedAt: at(52),
  });
  told.changes({ mitIdIsActive: false });
  told.asked.length = 0;
  told.hear('noticeReceived', at(53), {
    noticeId: 'NEMID_ENDS/r1/1/NETBANK/0',
    happenedAt: at(53),
  });
  expect(told.journey.state).toBe('INVITED');
  expect(told.asked).toContain('rollBackRetirement');
});

test('a resend takes up the latest notice of its kind, however the memory is ordered', () => {
  const told = enrolled();
  retire(told);
  told.hear('rollBackRetirement', at(51), { why: 'a mistake' });
  told.hear('retireNemId', at(60), {
    retirementId: 'r',
    endsOn: addDays(released, 90),
    force: null,
  });
  told.keep();
  told.asked.length = 0;
  told.hear('resendNotice', at(61), { kind: 'NEMID_ENDS', why: 'asked for it' });
  expect(Object.keys(told.journey.noticesSent)).toContain('NEMID_ENDS/r/1/NETBANK/1');
});

test('a forced end, and taking it back, leave in what still holds: it is told on until it was seen (I2, R-11)', () => {
  const told = shown();
  const asTyped = 'mette.j';
  told.hear('chooseUserId', at(1), { asTyped, canonical: canonicalForm(asTyped), broken: [] });
  const order = { means: 'CODE_DISPLAY', delivery: 'POST', enrolmentId: 'e1' } as const;
  told.hear('chooseAuthenticator', at(1), order);
  told.hear('deviceDispatched', at(2), { enrolmentId: 'e1' });
  retire(told, { by: 'manager-b', reason: 'court order' });
  const pending = () => told.journey.pendingNotices.map(({ kind }) => kind);
  expect(pending()).toEqual(['DEVICE_ON_ITS_WAY', 'NEMID_ENDS']);
  told.hear('rollBackRetirement', at(51), { why: 'a mistake' });
  expect(pending()).toEqual(['DEVICE_ON_ITS_WAY', 'RETIREMENT_ROLLED_BACK', 'DEADLINE_MOVED']);
});

test.each(['MITID_NOT_ACTIVE', 'ORDER_REFUSED'] as const)(
  'an order that came back with %s is taken back at NemID too, which sends cards again (R-32)',
  (why) => {
    const told = enrolled();
    retire(told);
    const noticeId = 'NEMID_ENDS/r1/1/NETBANK/0';
    told.hear('noticeReceived', at(52), { noticeId, happenedAt: at(52) });
    told.asked.length = 0;
    told.hear('retirementReturned', at(67), { retirementId: 'r1', why });
    expect(told.asked).toEqual(
      expect.arrayContaining(['withdrawRetirement', 'rollBackRetirement']),
    );
  },
);

/** Told by letter that NemID ends, and the letter reached nobody. */
const untold = (): Told => {
  const told = byLetter();
  told.hear('noticeUndeliverable', at(52), { noticeId: letter, why: 'NO_ADDRESS' });
  expect(told.journey).toMatchObject({ state: 'RETIREMENT_NOTICED', unreachableSince: at(52) });
  told.asked.length = 0;
  return told;
};

test('who could not be told that NemID ends is the programme’s business, and is told once there is a way (I1, I2)', () => {
  const told = untold();
  expect(nextStep(told.journey, told.policy)?.owner).toBe('PROGRAMME');
  told.changes({ isExemptFromDigitalPost: false });
  told.hear('personChanged', at(60), {});
  expect(told.asked).toEqual(['NEMID_ENDS by DIGITAL_POST']);
  told.hear('noticeReceived', at(61), {
    noticeId: 'NEMID_ENDS/r1/0/DIGITAL_POST/1',
    happenedAt: at(61),
  });
  expect(told.asked).toContain('orderRetirement');
});

test('and where another notice reaches them (R-11)', () => {
  const told = untold();
  told.hear('noticeReceived', at(60), { noticeId: 'MITID_READY/0/0/LETTER/0', happenedAt: at(60) });
  expect(told.asked).toEqual(['NEMID_ENDS by LETTER']);
});

test('who was told that NemID ends hears that it stays, whatever they do meanwhile (I2)', () => {
  const told = shown();
  retire(told, { by: 'manager-b', reason: 'court order' });
  told.hear('rollBackRetirement', at(51), { why: 'a mistake' });
  const pending = () => told.journey.pendingNotices.map(({ kind }) => kind);
  expect(pending()).toContain('RETIREMENT_ROLLED_BACK');
  told.hear('decline', at(52), {});
  expect(pending()).toEqual(['RETIREMENT_ROLLED_BACK', 'DECLINED']);
});
