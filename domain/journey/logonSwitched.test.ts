import type { LogonWord } from './logonOrders.js';
import { at, shown, type Told } from './told.testing.js';

const banks = ['1111', '2222'].map((bank) => ({
  ...({ bank, access: 'NETBANK', minimumAge: 15, closesLogon: true } as const),
}));

/** Both banks have been asked to close, on that day. */
const closedOn = 35;
function closed(): Told {
  const told = shown({ banks });
  told.wake(at(31, 1));
  expect(told.wake(at(closedOn, 1))).toEqual(expect.arrayContaining(['closeLogon', 'closeLogon']));
  return told;
}

const says = (told: Told, word: LogonWord, when = at(closedOn + 1), happenedAt = when) =>
  told.hear('logonSwitched', when, { bank: '1111', word, happenedAt });
const switched = (told: Told) =>
  told.journey.logonOrders?.map(({ bank, word, switchedAt }) => [bank, word, switchedAt]);

test('a bank’s word that it has closed is kept with its time, and no other bank’s order with it (R-09)', () => {
  const told = closed();
  const happenedAt = at(closedOn, 9);
  expect(says(told, 'CLOSED', at(closedOn + 1), happenedAt)).toMatchObject({ ok: true });
  expect(switched(told)).toEqual([
    ['1111', 'CLOSED', happenedAt],
    ['2222', 'CLOSED', null],
  ]);
});

test('the same word again changes nothing: the first time stands', () => {
  const told = closed();
  says(told, 'CLOSED');
  const before = switched(told);
  expect(says(told, 'CLOSED', at(closedOn + 5))).toMatchObject({ ok: true });
  expect(switched(told)).toEqual(before);
});

test('the opening is confirmed anew, and a late word about the closing is refused', () => {
  const told = closed();
  says(told, 'CLOSED');
  told.hear('activated', at(closedOn + 2), { means: 'APP', happenedAt: at(closedOn + 2) });
  expect(switched(told)).toEqual([
    ['1111', 'OPEN', null],
    ['2222', 'OPEN', null],
  ]);
  const later = at(closedOn + 3);
  expect(says(told, 'CLOSED', later)).toEqual({ ok: false, code: 'LOGON_OVERTAKEN' });
  expect(says(told, 'OPEN', later)).toMatchObject({ ok: true });
  expect(switched(told)).toContainEqual(['1111', 'OPEN', later]);
});

test('what was not asked, lies ahead or before the order is refused, and nothing is kept of it', () => {
  const open = shown({ banks });
  expect(says(open, 'CLOSED', at(3))).toEqual({ ok: false, code: 'LOGON_NOT_ASKED' });
  const told = closed();
  const when = at(closedOn + 1);
  const ahead = at(closedOn + 1, 12.2);
  expect(says(told, 'CLOSED', when, ahead)).toEqual({ ok: false, code: 'SWITCHED_IN_FUTURE' });
  const before = at(closedOn - 1);
  expect(says(told, 'CLOSED', when, before)).toEqual({ ok: false, code: 'SWITCHED_BEFORE_ASKED' });
  expect(switched(told)).toContainEqual(['1111', 'CLOSED', null]);
});
