import { z } from 'zod';
import { eventPage, jsonOf, post } from '../testing/sandboxForTest.js';
import { day } from '../time/duration.js';
import { openOwners } from './nemIdOwner.testing.js';

let world: Awaited<ReturnType<typeof openOwners>>['world'];
let one: Awaited<ReturnType<typeof openOwners>>['one'];
let two: Awaited<ReturnType<typeof openOwners>>['two'];
beforeEach(async () => {
  ({ world, one, two } = await openOwners());
});
afterEach(() => world.end());

const block = (reason: string, by = 'BANK') =>
  one.ask('/support/block', { cpr: one.cpr, by, reason });
const told = async () => {
  const { events } = await jsonOf(world.ask('nemId', '/events'), eventPage);
  return events.map(({ type }) => type);
};

test.each(['BANK', 'CITIZEN_SERVICE', 'SUPPORT', 'SELF_SERVICE'])(
  'a NemID is blocked at once by %s, sessions too, and told to others until it is unblocked (R-38)',
  async (by) => {
    const session = await one.logOn();
    expect(await block('LOST', by)).toBe('DONE');
    expect(await block('LOST', by)).toBe('NEMID_BLOCKED');
    expect(await one.logOn()).toBe('NEMID_BLOCKED');
    expect(await one.ask('/citizen/cards', { session })).toBe('UNKNOWN_LOG_ON');
    expect(await one.ask('/support/unblock', { cpr: one.cpr, by })).toBe('DONE');
    expect(await one.ask('/support/unblock', { cpr: one.cpr, by })).toBe('NEMID_NOT_BLOCKED');
    expect(await told()).toEqual(['BLOCKED', 'UNBLOCKED']);
  },
);

test('an unknown reason or asker is refused, and nothing is blocked', async () => {
  expect(await block('BORED')).toBe('UNKNOWN_REASON');
  const asker = post({ cpr: one.cpr, by: 'NEIGHBOUR', reason: 'LOST' });
  expect((await world.ask('nemId', '/support/block', asker)).status).toBe(400);
  expect(await told()).toEqual([]);
});

test('a lost card is blocked and another one sent (R-33, R-38)', async () => {
  const lose = (card: number) =>
    one.ask('/support/cards/block', { cpr: one.cpr, card, reason: 'LOST' });
  expect(await lose(9)).toBe('UNKNOWN_CARD');
  expect([await lose(1), await lose(1)]).toEqual(['DONE', 'UNKNOWN_CARD']);
  expect(await one.logOn()).toBe('OUT_OF_KEYS');
  await world.pass(6 * day);
  expect(await one.logOn()).toMatch(/-/);
});

test('deleted on request, NemID is gone for good, also from its standing (R-38)', async () => {
  const remove = () => one.ask('/support/delete', { cpr: one.cpr, by: 'CITIZEN_SERVICE' });
  expect([await remove(), await remove()]).toEqual(['DONE', 'NEMID_ENDED']);
  await world.reopen();
  expect(await one.logOn()).toBe('NEMID_ENDED');
  expect(await block('LOST')).toBe('NEMID_ENDED');
  expect(await one.ask('/support/password', { cpr: one.cpr })).toBe('NEMID_ENDED');
  const standing = world.systems.nemId.standings().find(({ cpr }) => cpr === one.cpr);
  expect(standing).toMatchObject({ partsOn: [] });
  expect(await told()).toEqual(['DELETED']);
  world.systems.nemId.report(one.cpr, { type: 'NEMID_ISSUED' });
  expect(await one.logOn()).toMatch(/-/);
});

test('a key is read aloud to whoever is noted for it, for a log-on of their own alone (R-33)', async () => {
  const read = (who: typeof one, logOnId: string) =>
    world.ask('nemId', '/support/readKey', post({ cpr: who.cpr, logOnId }));
  const [own, others] = [await two.begin(), await one.begin()];
  expect(await (await read(one, others.logOnId)).json()).toMatchObject({
    code: 'KEYS_NOT_READ_ALOUD',
  });
  expect(await (await read(two, others.logOnId)).json()).toMatchObject({ code: 'UNKNOWN_LOG_ON' });
  const { key } = await jsonOf(read(two, own.logOnId), z.object({ key: z.string() }));
  expect(await two.complete(own.logOnId, key)).toHaveProperty('session');
});

test('who needs large print gets Magnaprint cards (R-33)', async () => {
  const session = await two.logOn();
  await two.ask('/citizen/cards', { session });
  expect(two.holding.cards.map(({ print }) => print)).toEqual(['MAGNAPRINT', 'MAGNAPRINT']);
});

test('a card that came while NemID was off is told of when its end is taken back (R-10, R-32)', async () => {
  const { nemId } = world.systems;
  nemId.note(one.cpr, { type: 'APP_BLOCKED', device: one.holding.apps[0]?.device ?? '' });
  nemId.note(one.cpr, { type: 'TOKEN_BLOCKED' });
  await one.ask('/support/cards/block', { cpr: one.cpr, card: 1, reason: 'LOST' });
  nemId.retire('a', one.cpr, true);
  await world.pass(7 * day);
  nemId.rollBack('a');
  expect(await told()).toEqual([
    ...['OUT_OF_KEYS', 'AWAITING_CARD'],
    ...['PART_OFF', 'PART_OFF', 'RETIRED', 'ROLLED_BACK', 'UNBLOCKED'],
  ]);
});
