import { addMonths } from '../calendar/addMonths.js';
import { dayOf } from '../calendar/dayBounds.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import { checkUserId } from '../userId/checkUserId.js';
import { decide } from './decide.js';
import type { Effect } from './effect.js';
import { noticeHolds } from './noticeHolds.js';
import { at, shown, type Told } from './told.testing.js';

const wish = (asTyped: string) => {
  const checked = checkUserId(asTyped);
  const broken = checked.ok ? [] : checked.broken;
  return { asTyped, canonical: checked.ok ? checked.canonical : null, broken };
};

/** Enrolled with `mette.j` and an app. */
function enrolled(): Told {
  const told = shown();
  told.hear('chooseUserId', at(1), wish('mette.j'));
  told.hear('chooseAuthenticator', at(1), { means: 'APP', delivery: null, enrolmentId: 'e1' });
  told.changes({ mitIdIsActive: true });
  told.hear('activated', at(2), {
    means: 'APP',
    happenedAt: at(2),
    userId: canonicalForm('mette.j'),
  });
  told.asked.length = 0;
  return told;
}

const change = (told: Told, when: number, asTyped: string, changeId: string) =>
  told.hear('changeUserId', at(when), { ...wish(asTyped), changeId });
const changed = (told: Told, when: number, userId: string) =>
  told.hear('userIdChanged', at(when), { userId: canonicalForm(userId), happenedAt: at(when) });

test('who is enrolled asks MitID for another user-ID, and keeps the one in use until MitID has confirmed (R-23)', () => {
  const told = enrolled();
  expect(change(told, 5, 'Mette Jensen', 'c1')).toMatchObject({ ok: true, state: 'ENROLLED' });
  expect(told.asked).toEqual(['claimUserId', 'orderUserIdChange']);
  expect(told.journey.enrolment.userId).toBe('mette.j');
  told.asked.length = 0;
  changed(told, 6, 'mette jensen');
  expect(told.journey.enrolment.userId).toBe('mette jensen');
  expect(told.journey.userIdChange).toBeNull();
  expect(told.asked).toEqual(['giveUpUserId', 'USER_ID_CHANGED by NETBANK']);
  expect(told.said).toMatchObject({ changedOn: dayOf(at(6)) });
});

test('the former user-ID rests for the configured months (R-22, R-23)', () => {
  const told = enrolled();
  change(told, 5, 'mette jensen', 'c1');
  const event = { type: 'userIdChanged', at: at(6), happenedAt: at(6) } as const;
  const { effects } = decide(
    told.journey,
    { ...event, userId: canonicalForm('mette jensen') },
    told.policy,
  );
  const givenUp = effects.filter((effect: Effect) => effect.type === 'giveUpUserId');
  const until = addMonths(dayOf(at(6)), told.policy.quarantineMonths);
  expect(givenUp).toEqual([{ type: 'giveUpUserId', canonical: 'mette.j', until }]);
});

test('refused late by MitID, the change is open again, its owner is told, and the id in use stays (R-17)', () => {
  const told = enrolled();
  change(told, 5, 'mette jensen', 'c1');
  told.asked.length = 0;
  told.hear('userIdChangeRefused', at(6), { changeId: 'c1' });
  expect(told.asked).toEqual(['giveUpUserId', 'USER_ID_IN_CONFLICT by NETBANK']);
  expect(told.journey.enrolment.userId).toBe('mette.j');
  expect(noticeHolds('USER_ID_IN_CONFLICT', told.journey)).toBe(true);
  expect(change(told, 7, 'en tredje', 'c2')).toMatchObject({ ok: true });
  expect(noticeHolds('USER_ID_IN_CONFLICT', told.journey)).toBe(false);
});

test('a refusal of a change that another one has replaced changes nothing', () => {
  const told = enrolled();
  change(told, 5, 'mette jensen', 'c1');
  told.asked.length = 0;
  change(told, 6, 'mette hansen', 'c2');
  expect(told.asked).toEqual(['giveUpUserId', 'claimUserId', 'orderUserIdChange']);
  told.asked.length = 0;
  told.hear('userIdChangeRefused', at(7), { changeId: 'c1' });
  expect(told.asked).toEqual([]);
  expect(told.journey.userIdChange).toMatchObject({ id: 'c2', state: 'ASKED' });
});

test('what MitID changed meanwhile is taken over, and the order under way may still come (R-17)', () => {
  const told = enrolled();
  change(told, 5, 'mette jensen', 'c1');
  changed(told, 6, 'valgt hos mitid');
  expect(told.journey).toMatchObject({
    enrolment: { userId: 'valgt hos mitid' },
    userIdChange: { id: 'c1', state: 'ASKED' },
  });
  changed(told, 7, 'mette jensen');
  expect(told.journey).toMatchObject({
    enrolment: { userId: 'mette jensen' },
    userIdChange: null,
  });
});

test('told twice, the owner hears of it once', () => {
  const told = enrolled();
  changed(told, 6, 'valgt hos mitid');
  told.asked.length = 0;
  changed(told, 6, 'valgt hos mitid');
  expect(told.asked).toEqual([]);
});

test('the id in use, wanted again while another is asked for, is asked for and confirmed without a notice', () => {
  const told = enrolled();
  change(told, 5, 'mette jensen', 'c1');
  change(told, 5, 'mette.j', 'c2');
  told.asked.length = 0;
  changed(told, 6, 'mette.j');
  expect(told.asked).toEqual([]);
  expect(told.journey.userIdChange).toBeNull();
});

test('the id that MitID was asked to keep is held when MitID first gives the other one (I4, R-22)', () => {
  const told = enrolled();
  change(told, 5, 'mette jensen', 'c1');
  change(told, 5, 'mette.j', 'c2');
  told.asked.length = 0;
  changed(told, 6, 'mette jensen');
  expect(told.asked).toEqual(['USER_ID_CHANGED by NETBANK']);
  told.asked.length = 0;
  changed(told, 6, 'mette.j');
  expect(told.asked).toEqual(['giveUpUserId', 'USER_ID_CHANGED by NETBANK']);
});

test('an id that MitID was asked for is held, whatever is chosen meanwhile (I4, R-22)', () => {
  const told = shown();
  told.changes({ mitIdIsActive: true });
  told.hear('chooseUserId', at(1), wish('mette.j'));
  change(told, 1, 'mette jensen', 'c1');
  change(told, 1, 'mette.j', 'c2');
  told.asked.length = 0;
  told.hear('chooseUserId', at(2), wish('en tredje'));
  expect(told.asked).toEqual(['claimUserId']);
  told.hear('userIdChangeRefused', at(3), { changeId: 'c2' });
  expect(told.asked).toEqual(['claimUserId', 'giveUpUserId', 'USER_ID_IN_CONFLICT by NETBANK']);
});

test('wanting what one has asks nothing of anybody', () => {
  const told = enrolled();
  expect(change(told, 5, 'METTE.J', 'c1')).toMatchObject({ ok: true });
  expect(told.asked).toEqual([]);
});

test.each([
  ['a broken rule', 'é', 'USER_ID_BROKEN'],
  ['an id too short', 'abc', 'USER_ID_BROKEN'],
])('a change to %s is refused, and changes nothing (R-19, R-23)', (_what, asTyped, code) => {
  const told = enrolled();
  expect(change(told, 5, asTyped, 'c1')).toMatchObject({ ok: false, code });
  expect(told.asked).toEqual([]);
});

test('without MitID there is nothing to change, and nothing to be reminded of', () => {
  const told = shown();
  told.asked.length = 0;
  expect(change(told, 5, 'mette jensen', 'c1')).toMatchObject({ ok: false, code: 'NOT_ENROLLED' });
  const reminder = told.hear('remindOfUserId', at(5), { by: 'CITIZEN' });
  expect(reminder).toMatchObject({ ok: false, code: 'NOT_ENROLLED' });
  expect(told.asked).toEqual([]);
});

test('of a forgotten user-ID MitID tells its owner; the answer holds nothing of it', () => {
  const told = enrolled();
  const answer = told.hear('remindOfUserId', at(5), { by: 'SUPPORT', why: 'CALLED' });
  expect(told.asked).toEqual(['orderUserIdReminder']);
  expect(JSON.stringify(answer)).not.toContain('mette');
});

test('of two changes told in the wrong order the later one stands (R-17, R-23)', () => {
  const told = enrolled();
  const by = (userId: string, happened: number) =>
    told.hear('userIdChanged', at(9), {
      userId: canonicalForm(userId),
      happenedAt: at(happened),
    });
  by('the later one', 8);
  told.asked.length = 0;
  by('the earlier one', 7);
  expect(told.journey.enrolment.userId).toBe('the later one');
  expect(told.asked).toEqual([]);
});
