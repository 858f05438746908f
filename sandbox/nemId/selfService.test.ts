import { put } from '../testing/sandboxForTest.js';
import { hour } from '../time/duration.js';
import { openOwners } from './nemIdOwner.testing.js';

let world: Awaited<ReturnType<typeof openOwners>>['world'];
let one: Awaited<ReturnType<typeof openOwners>>['one'];
let two: Awaited<ReturnType<typeof openOwners>>['two'];
beforeEach(async () => {
  ({ world, one, two } = await openOwners());
});
afterEach(() => world.end());

type Who = typeof one;

const begin = async (who: Who, device: string, by?: Parameters<Who['logOn']>[0]) =>
  who.ask('/citizen/apps', { session: await who.logOn(by), device });
const finish = async (who: Who, device: string, code = '1234') =>
  who.ask('/citizen/apps/activate', { session: await who.logOn(), device, code });

test('an app is activated by a key, an hour, another key and four digits, and then logs on (R-35)', async () => {
  expect(await begin(one, 'tablet')).toBe('DONE');
  expect(await finish(one, 'tablet')).toBe('WAIT_ONE_HOUR');
  await world.pass(hour);
  await world.reopen();
  expect(await finish(one, 'tablet', '12x4')).toBe('CODE_NOT_FOUR_DIGITS');
  expect(await finish(one, 'tablet')).toBe('DONE');
  expect(one.holding.apps.map(({ state }) => state)).toEqual(['ACTIVE', 'ACTIVE']);
});

test('two activations at once, a device of somebody else and a fourth device are refused (R-35)', async () => {
  expect(await begin(one, 'tablet')).toBe('DONE');
  expect(await begin(one, 'old phone')).toBe('ACTIVATION_UNDER_WAY');
  expect(await begin(two, 'tablet')).toBe('DEVICE_OF_ANOTHER');
  expect(await finish(two, 'tablet')).toBe('DEVICE_OF_ANOTHER');
  expect(await begin(one, 'tablet', 'KEY_APP')).toBe('NEEDS_KEY_CARD');
  await world.pass(hour);
  await finish(one, 'tablet');
  await begin(one, 'old phone');
  await world.pass(hour);
  expect(await finish(one, 'old phone')).toBe('DONE');
  expect(await begin(one, 'fourth')).toBe('TOO_MANY_APPS');
  const session = await one.logOn();
  expect(await one.ask('/citizen/apps/remove', { session, device: 'old phone' })).toBe('DONE');
  expect(await begin(two, 'old phone')).toBe('DONE');
});

test('one log-on is not both steps of an activation (R-35)', async () => {
  const session = await one.logOn();
  await one.ask('/citizen/apps', { session, device: 'tablet' });
  // A session lasts half an hour: the first one is over when the hour is.
  await world.pass(hour);
  expect(await one.ask('/citizen/apps/activate', { session, device: 'tablet', code: '1234' })).toBe(
    'UNKNOWN_LOG_ON',
  );
});

test('the one token is blocked at once, and unblocked with a key of the card (R-34)', async () => {
  const token = async (change: string, by?: Parameters<Who['logOn']>[0]) =>
    one.ask('/citizen/token', { session: await one.logOn(by), change });
  expect(await token('order')).toBe('TOKEN_THERE_ALREADY');
  expect(await token('block', 'KEY_APP')).toBe('DONE');
  expect(await one.logOn('KEY_TOKEN')).toBe('KEY_TOKEN_BLOCKED');
  expect(await token('unblock', 'KEY_APP')).toBe('NEEDS_KEY_CARD');
  expect(await token('unblock')).toBe('DONE');
  expect(await one.logOn('KEY_TOKEN')).toMatch(/-/);
});

test('up to four cards for a long journey; one more is refused (R-33)', async () => {
  const session = await one.logOn();
  const order = () => one.ask('/citizen/cards', { session });
  expect([await order(), await order(), await order(), await order()]).toEqual([
    ...['DONE', 'DONE', 'DONE'],
    'TOO_MANY_CARDS',
  ]);
});

test('who was told that NemID ends gets no card more, by no door, and everything else as before (R-32)', async () => {
  const told = put({ cpr: one.cpr });
  await world.ask('nemId', '/retirements/a/cards', told);
  const session = await one.logOn();
  expect(await one.ask('/citizen/cards', { session })).toBe('CARDS_ENDED');
  expect(await begin(one, 'tablet')).toBe('DONE');
  await one.ask('/support/cards/block', { cpr: one.cpr, card: 1, reason: 'LOST' });
  expect(one.holding.cards).toMatchObject([{ state: 'BLOCKED' }]);
  expect(await one.logOn()).toBe('OUT_OF_KEYS');
  expect(await one.logOn('KEY_APP')).toMatch(/-/);
});

test('the key card approves no card payment; app, token, or SMS and password do (R-37)', async () => {
  const pay = async (by: Parameters<Who['logOn']>[0], bySms = false) =>
    one.ask('/citizen/payments', { session: await one.logOn(by), bySms });
  expect(await pay('KEY_CARD')).toBe('PAYMENT_NEEDS_MORE');
  expect(await pay('KEY_CARD', true)).toBe('DONE');
  expect([await pay('KEY_APP'), await pay('KEY_TOKEN')]).toEqual(['DONE', 'DONE']);
});

test('a password of one’s own replaces the letter’s, and what is none is refused (R-36)', async () => {
  const session = await one.logOn();
  const change = (password: string) => one.ask('/citizen/password', { session, password });
  expect(await change('kort')).toBe('PASSWORD_NOT_POSSIBLE');
  const former = one.password;
  expect(await change('4711')).toBe('DONE');
  expect((await one.begin('KEY_APP', former)).code).toBe('WRONG_USER_ID_OR_PASSWORD');
  expect((await one.begin('KEY_APP', '4711')).code).toBeUndefined();
});

test('nobody does anything without a log-on', async () => {
  expect(await one.ask('/citizen/cards', { session: 'made up' })).toBe('UNKNOWN_LOG_ON');
  expect(await one.ask('/citizen/payments', { session: 'made up' })).toBe('UNKNOWN_LOG_ON');
});
