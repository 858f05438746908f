import { eventPage, jsonOf, post } from '../testing/sandboxForTest.js';
import { hour, minute } from '../time/duration.js';
import { openOwners } from './nemIdOwner.testing.js';
import { refusalBody } from './refusals.js';

let world: Awaited<ReturnType<typeof openOwners>>['world'];
let one: Awaited<ReturnType<typeof openOwners>>['one'];
beforeEach(async () => {
  ({ world, one } = await openOwners());
});
afterEach(() => world.end());

const keysUsed = () => one.holding.cards[0]?.keysUsed ?? 0;
const told = async () => {
  const { events } = await jsonOf(world.ask('nemId', '/events'), eventPage);
  return events.map(({ type }) => type);
};
const days = 24 * hour;

test.each(['KEY_CARD', 'KEY_APP', 'KEY_TOKEN'] as const)(
  'who logs on with %s is logged on; only the card uses a key, and a restart knows it (R-33)',
  async (by) => {
    const before = keysUsed();
    expect(await one.logOn(by)).toMatch(/^[0-9a-f-]{36}$/);
    await world.reopen();
    expect(keysUsed()).toBe(before + (by === 'KEY_CARD' ? 1 : 0));
  },
);

test('each wrong answer is refused with its code, and the log-on begins anew', async () => {
  const wrongKey = await one.begin('KEY_CARD');
  expect(await one.complete(wrongKey.logOnId, 'abcdef')).toMatchObject({ code: 'WRONG_KEY' });
  const right = one.answerTo('KEY_CARD', wrongKey);
  expect(await one.complete(wrongKey.logOnId, right)).toMatchObject({ code: 'UNKNOWN_LOG_ON' });
  const late = await one.begin('KEY_TOKEN');
  await world.pass(6 * minute);
  expect(await one.complete(late.logOnId, one.answerTo('KEY_TOKEN', late))).toMatchObject({
    code: 'LOG_ON_EXPIRED',
  });
  const wrongToken = await one.begin('KEY_TOKEN');
  expect(await one.complete(wrongToken.logOnId, '0')).toMatchObject({ code: 'WRONG_TOKEN_CODE' });
});

test('of two log-ons that were asked for the same key one is let in (R-33)', async () => {
  const [first, second] = [await one.begin(), await one.begin()];
  const key = one.answerTo('KEY_CARD', first);
  expect(await one.complete(first.logOnId, key)).toHaveProperty('session');
  expect(await one.complete(second.logOnId, key)).toMatchObject({ code: 'WRONG_KEY' });
});

test('an unknown user-id and a wrong password are answered alike, in both languages', async () => {
  const wrong = { userId: one.cpr, password: 'nonsense1', by: 'KEY_CARD' };
  for (const asked of [wrong, { ...wrong, userId: 'nobody' }]) {
    const answer = await world.ask('nemId', '/citizen/logOn', post(asked));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual(refusalBody('WRONG_USER_ID_OR_PASSWORD'));
  }
});

const guess = async (times: number) => {
  let code: string | undefined;
  for (let tries = 0; tries < times; tries += 1) ({ code } = await one.begin('KEY_CARD', 'x1x1x1'));
  return code;
};

test('five wrong passwords lock for eight hours, five more block until the new one has come, and others are told (R-10, R-36)', async () => {
  await guess(5);
  expect(await one.logOn()).toBe('PASSWORD_LOCKED');
  expect(await told()).toEqual([]);
  await world.pass(8 * hour);
  await guess(5);
  await world.reopen();
  expect(await one.logOn()).toBe('PASSWORD_BLOCKED');
  expect(await one.ask('/support/password', { cpr: one.cpr })).toBe('DONE');
  expect(await one.ask('/support/password', { cpr: one.cpr })).toBe('PASSWORD_ON_ITS_WAY');
  await world.pass(6 * days);
  expect(await one.logOn()).toMatch(/-/);
  expect(await told()).toEqual(['AWAITING_PASSWORD', 'UNBLOCKED']);
});

test('the code of the key app is another thing: forgotten, it is set anew with a key of the card (R-36)', async () => {
  for (let tries = 0; tries < 3; tries += 1) {
    const { logOnId } = await one.begin('KEY_APP');
    expect(await one.complete(logOnId, 'xxxx')).toMatchObject({ code: 'WRONG_APP_CODE' });
  }
  expect(await one.logOn('KEY_APP')).toBe('APP_CODE_BLOCKED');
  const session = await one.logOn('KEY_CARD');
  const device = one.holding.apps[0]?.device;
  expect(await one.ask('/citizen/apps/code', { session, device, code: '98765' })).toBe(
    'CODE_NOT_FOUR_DIGITS',
  );
  expect(await one.ask('/citizen/apps/code', { session, device, code: '9876' })).toBe('DONE');
  const { logOnId } = await one.begin('KEY_APP');
  expect(await one.complete(logOnId, '9876')).toHaveProperty('session');
});

test('with few keys left a card comes by itself after some days; without any, NemID waits for it (R-10, R-33)', async () => {
  const { nemId } = world.systems;
  const { device } = one.holding.apps[0] ?? {};
  nemId.note(one.cpr, { type: 'APP_BLOCKED', device: device ?? '' });
  nemId.note(one.cpr, { type: 'TOKEN_BLOCKED' });
  const session = await one.logOn();
  expect(await one.ask('/citizen/threshold', { session, threshold: 101 })).toBe(
    'THRESHOLD_NOT_POSSIBLE',
  );
  expect(await one.ask('/citizen/threshold', { session, threshold: 0 })).toBe('DONE');
  while ((await one.logOn()) !== 'OUT_OF_KEYS');
  expect(one.holding.cards).toMatchObject([{ keysUsed: 148 }, { state: 'ON_ITS_WAY' }]);
  expect(await told()).toEqual(['OUT_OF_KEYS', 'AWAITING_CARD']);
  await world.pass(6 * days);
  expect(await one.logOn()).toMatch(/-/);
  expect(await told()).toEqual(['OUT_OF_KEYS', 'AWAITING_CARD', 'UNBLOCKED']);
});

test('after retirement nothing logs on any more, and after its roll-back everything does (R-32)', async () => {
  const put = { method: 'PUT', headers: { 'content-type': 'application/json' } };
  const body = JSON.stringify({ cpr: one.cpr, forced: false });
  await world.ask('nemId', '/retirements/a', { ...put, body });
  await world.pass(4 * hour);
  expect(await one.logOn('KEY_APP')).toBe('NEMID_ENDED');
  expect(await one.logOn('KEY_CARD')).toMatch(/-/);
  await world.pass(days);
  expect(await one.logOn('KEY_CARD')).toBe('NEMID_ENDED');
  await world.ask('nemId', '/retirements/a/rollback', put);
  expect(await one.logOn('KEY_APP')).toMatch(/-/);
});

test('the book holds no CPR number, no password, no key and no code', async () => {
  const { logOnId } = await one.begin();
  await one.complete(logOnId, 'abcdef');
  const session = await one.logOn();
  await one.ask('/citizen/password', { session, password: 'sommer2021' });
  const { readFileSync } = await import('node:fs');
  const book = readFileSync(`${world.dataFolder}/nemId.jsonl`, 'utf8');
  expect(book).toContain('PASSWORD_CHANGED');
  for (const secret of [one.cpr, 'sommer2021']) expect(book).not.toContain(secret);
});
