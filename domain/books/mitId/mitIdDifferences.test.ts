import { instant } from '../../calendar/instant.js';
import { canonicalForm } from '../../userId/canonicalForm.js';
import { isOverdueToTell, mitIdDifferences } from './mitIdDifferences.js';
import type { OurMitId, OurOrder, TheirAuthenticator, TheirMitId } from './standing.js';

const at = (day: number) => instant(Date.UTC(2022, 0, day));
const name = canonicalForm('mette.j');

const there = (id: string | null, more: Partial<TheirAuthenticator> = {}): TheirAuthenticator => ({
  ...{ id, means: 'APP', activatedAt: at(1), ended: null },
  ...more,
});
const gone = { ended: { at: at(3), why: 'LOST' } };
const here = (id: string, state: 'ORDERED' | 'ACTIVE' | 'ENDED' = 'ACTIVE') =>
  ({ id, means: 'APP', state }) as const;
const order = (kind: string, key: string, more: Partial<OurOrder> = {}): OurOrder => ({
  ...{ id: `message ${key}`, key, kind, status: 'SENT', isWanted: true, authenticatorId: null },
  ...more,
});

const theirs = (more: Partial<TheirMitId> = {}): TheirMitId => ({
  ...{ userId: name, userIdSince: at(1), authenticators: [there('a')], orders: [] },
  ...more,
});
const ours = (more: Partial<OurMitId> = {}): OurMitId => ({
  ...{ journeyId: 'j', userId: name, asked: null, ledger: 'CONFIRMED' },
  ...{ authenticators: [here('a')], orders: [], device: null },
  ...more,
});

const found = (their: TheirMitId, our: OurMitId) =>
  mitIdDifferences(their, our).map(({ kind, key, mend }) =>
    mend?.how === 'TELL' ? [kind, key, mend.told] : [kind, key, mend?.how ?? 'REPORTED'],
  );

test('books that are equal differ in nothing, also under an id of our own, or where nothing was ever ordered', () => {
  expect(found(theirs(), ours())).toEqual([]);
  expect(found(theirs(), ours({ authenticators: [here('one of our own')] }))).toEqual([]);
  const none = { authenticators: [], userId: null, userIdSince: null };
  expect(found(theirs(none), ours({ authenticators: [], userId: null }))).toEqual([]);
});

test('the first activation that was not told brings MitID, its user-ID and its order; any other comes beside it (R-01, R-29)', () => {
  const two = theirs({ authenticators: [there('b', { activatedAt: at(2) }), there('a')] });
  const before = ours({
    ...{ authenticators: [here('a', 'ORDERED')], userId: null, ledger: 'NOT_CONFIRMED' },
    orders: [order('beginEnrolment', 'a')],
  });
  const known = { ...two, orders: [{ id: 'a', at: at(1), isUnderWay: false, device: null }] };
  const activated = {
    kind: 'activated',
    payload: {
      ...{ means: 'APP', happenedAt: at(1), userId: name },
      ...{ enrolmentId: 'a', authenticatorId: 'a' },
    },
  };
  const added = {
    kind: 'authenticatorAdded',
    payload: { authenticatorId: 'b', means: 'APP', happenedAt: at(2) },
  };
  expect(found(known, before)).toEqual([
    ['ACTIVATION_NOT_TOLD', 'a', activated],
    ['ACTIVATION_NOT_TOLD', 'b', added],
  ]);
});

test('an end that was not told; with MitID’s last one all of ours end (R-26, I1)', () => {
  const end = (isLast: boolean, authenticatorId = 'a') => ({
    kind: 'authenticatorEnded',
    payload: { authenticatorId, means: 'APP', why: 'LOST', isLast },
  });
  const both = ours({ authenticators: [here('a'), here('b')] });
  expect(found(theirs({ authenticators: [there('a', gone), there('b')] }), both)).toEqual([
    ['END_NOT_TOLD', 'a', end(false)],
  ]);
  const all = theirs({ authenticators: [there('a', gone)] });
  expect(found(all, ours({ authenticators: [here('our own')] }))).toEqual([
    ['END_NOT_TOLD', 'our own', end(true)],
  ]);
});

test('nobody is without MitID in between: what ended is told after what became active (I1)', () => {
  const replaced = theirs({ authenticators: [there('a', gone), there('b')] });
  expect(found(replaced, ours()).map(([kind, key]) => [kind, key])).toEqual([
    ['ACTIVATION_NOT_TOLD', 'b'],
  ]);
});

test('what they never had is reported, and ends nothing', () => {
  const two = ours({ authenticators: [here('a'), here('x')] });
  expect(found(theirs(), two)).toEqual([['AUTHENTICATOR_NOT_KNOWN_THERE', 'x', 'REPORTED']]);
  const nothing = theirs({ authenticators: [], userId: null, userIdSince: null });
  expect(found(nothing, ours())).toEqual([['AUTHENTICATOR_NOT_KNOWN_THERE', 'a', 'REPORTED']]);
});

test('a blocking that they never got goes out again; active by no order of ours is reported (R-38)', () => {
  const lost = ours({ authenticators: [here('a', 'ENDED'), here('b')] });
  const both = theirs({ authenticators: [there('a'), there('b')] });
  const block = order('blockAuthenticator', 'k', { authenticatorId: 'a' });
  expect(found(both, { ...lost, orders: [block] })).toEqual([
    ['BLOCK_NOT_DONE', 'k', 'SEND_AGAIN'],
  ]);
  expect(found(both, { ...lost, orders: [{ ...block, status: 'PENDING' }] })).toEqual([]);
  expect(found(both, lost)).toEqual([['ACTIVE_THOUGH_ENDED', 'a', 'REPORTED']]);
  const open = {
    authenticators: [there('b')],
    orders: [{ id: 'a', at: at(1), isUnderWay: true, device: null }],
  };
  const enrolment = order('beginEnrolment', 'a');
  expect(found(theirs(open), { ...lost, orders: [block, enrolment] })).toEqual([
    ['BLOCK_NOT_DONE', 'k', 'SEND_AGAIN'],
  ]);
});

test('the user-ID in use there is theirs here; of another in our ledger it is reported (R-17)', () => {
  const changed = { kind: 'userIdChanged', payload: { userId: name, happenedAt: at(1) } };
  const told = [['USER_ID_NOT_TOLD', 'j', changed]];
  const other = canonicalForm('et andet');
  expect(found(theirs(), ours({ userId: other, ledger: 'NOT_CONFIRMED' }))).toEqual(told);
  expect(found(theirs(), ours({ userId: other, ledger: 'OF_ANOTHER' }))).toEqual(told);
  expect(found(theirs(), ours({ ledger: 'NOT_CONFIRMED' }))).toEqual(told);
  expect(found(theirs(), ours({ ledger: 'OF_ANOTHER' }))).toEqual([
    ['USER_ID_OF_ANOTHER', 'j', 'REPORTED'],
  ]);
});

test('a change that was done and not told is settled; one that was not done waits (R-23)', () => {
  const asked = ours({ asked: { id: 'c', userId: name } });
  expect(found(theirs(), asked)).toEqual([]);
  const done = theirs({ orders: [{ id: 'c', at: at(2), isUnderWay: false, device: null }] });
  expect(found(done, asked).map(([kind]) => kind)).toEqual(['USER_ID_NOT_TOLD']);
});

test('who had MitID before the programme changed nothing: only the ledger learns the user-ID', () => {
  const imported = ours({ userId: null, ledger: 'NOT_CONFIRMED' });
  expect(found(theirs(), imported)).toMatchObject([
    ['USER_ID_NOT_TOLD', 'j', { kind: 'activated', payload: { authenticatorId: 'a' } }],
  ]);
});

test.each([
  ['SENT', true, 'NOT_KNOWN_THERE'],
  ['SENT', false, undefined],
  ['PENDING', true, undefined],
  ['FAILED', true, undefined],
] as const)(
  'an order of ours that is %s, wanted %s, and not known there: %s (I9)',
  (status, isWanted, kind) => {
    const orders = [order('beginEnrolment', 'e', { status, isWanted })];
    expect(found(theirs(), ours({ orders }))[0]?.[0]).toBe(kind);
  },
);

test('under way there though given up here, or never ours, is reported; withdrawn, it may be', () => {
  const open = theirs({ orders: [{ id: 'e', at: at(2), isUnderWay: true, device: null }] });
  const having = (status: OurOrder['status']) =>
    found(open, ours({ orders: [order('beginEnrolment', 'e', { status })] }));
  expect(having('FAILED')).toEqual([['TAKEN_THOUGH_NOT_SENT', 'e', 'REPORTED']]);
  expect(having('WITHDRAWN')).toEqual([]);
  expect(found(open, ours())).toEqual([['NOT_OURS', 'e', 'REPORTED']]);
});

test('what came about today may still be told of; a day later it is overdue', () => {
  const [difference] = mitIdDifferences(theirs(), ours({ authenticators: [] }));
  if (!difference) throw new Error('nothing differs');
  expect([isOverdueToTell(difference, at(1) + 1), isOverdueToTell(difference, at(2))]).toEqual([
    false,
    true,
  ]);
});
