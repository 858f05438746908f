import { z } from 'zod';
import { cprOf, eventPage, jsonOf, openSystemsForTest, put } from '../testing/sandboxForTest.js';
import { day } from '../time/duration.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

const book = async (id: string, number: number, purpose: string, municipality = '0101') => {
  const body = put({ cpr: cprOf(number), municipality, purpose });
  const answer = await world.ask('citizenService', `/bookings/${id}`, body);
  return { status: answer.status, ...(await jsonOf(answer, slot)) };
};
const slot = z.object({ at: z.string() });
const events = async () =>
  (await jsonOf(world.ask('citizenService', '/events?limit=1000'), eventPage)).events;

test('no slot is given out twice and no day holds more than it has, also after a restart (I7)', async () => {
  const first = await Promise.all(
    Array.from({ length: 40 }, (_, n) => book(`a${n}`, n, 'ID_UPDATE')),
  );
  await world.reopen();
  const then = await Promise.all(
    Array.from({ length: 40 }, (_, n) => book(`b${n}`, n, 'ID_UPDATE')),
  );
  const times = [...first, ...then].map(({ at }) => at);
  expect(new Set(times).size).toBe(80);
  const counts = new Map<string, number>();
  for (const at of times) counts.set(at.slice(0, 10), (counts.get(at.slice(0, 10)) ?? 0) + 1);
  expect(Math.max(...counts.values())).toBe(6);
});

test('a booking that is given back frees its slot for the next, once, and nobody comes (I7)', async () => {
  const first = await book('a', 1, 'ID_UPDATE');
  const second = await book('b', 2, 'ID_UPDATE');
  const giveBack = async () =>
    (await world.ask('citizenService', '/bookings/a', { method: 'DELETE' })).status;
  expect([await giveBack(), await giveBack()]).toEqual([200, 409]);
  await world.reopen();
  expect((await book('c', 3, 'ID_UPDATE')).at).toBe(first.at);
  expect((await book('d', 4, 'ID_UPDATE')).at).not.toBe(second.at);
  await world.pass(3 * day);
  expect((await events()).filter(({ id }) => String(id).startsWith('a/'))).toMatchObject([
    { type: 'CANCELLED' },
  ]);
});

test('a booking that is given back before it comes gets no slot, also after a restart (I7)', async () => {
  const giveBack = await world.ask('citizenService', '/bookings/a', { method: 'DELETE' });
  expect(giveBack.status).toBe(404);
  await world.reopen();
  const body = put({ cpr: cprOf(1), municipality: '0101', purpose: 'ID_UPDATE' });
  expect((await world.ask('citizenService', '/bookings/a', body)).status).toBe(410);
  const [other, again] = [await book('b', 2, 'ID_UPDATE'), await book('b', 2, 'ID_UPDATE')];
  expect([other.status, again.at]).toEqual([201, other.at]);
});

test('the same booking twice has one slot', async () => {
  const [first, again] = [await book('a', 1, 'ID_UPDATE'), await book('a', 1, 'ID_UPDATE')];
  expect([first.status, again.status, again.at]).toEqual([201, 200, first.at]);
});

test('MitID at the counter begins on the first opening day of 2022 (R-04)', async () => {
  expect((await book('a', 1, 'ENROL')).at).toMatch(/^2022-01-03/);
  expect((await book('b', 2, 'COLLECT')).at).toMatch(/^2022-01-03/);
  expect((await book('c', 3, 'GET_NEMID')).at).toMatch(/^2021-10-05/);
});

test('nobody is served on Saturdays, Sundays or holidays', async () => {
  const slots = await Promise.all(
    Array.from({ length: 400 }, (_, n) => book(`a${n}`, n, 'ID_UPDATE')),
  );
  const days = slots.map(({ at }) => new Date(at));
  expect(days.filter((at) => [0, 6].includes(at.getUTCDay()))).toEqual([]);
  expect(slots.filter(({ at }) => at.startsWith('2021-12-24'))).toEqual([]);
});

test('a kept appointment brings what it was for, here and at NemID (R-06, R-07)', async () => {
  await Promise.all(Array.from({ length: 6 }, (_, n) => book(`a${n}`, n, 'GET_NEMID')));
  await world.pass(3 * day);
  const types = (await events()).map(({ type }) => type);
  const issued = types.filter((type) => type === 'NEMID_ISSUED').length;
  expect(issued).toBeGreaterThan(3);
  expect(types.filter((type) => type === 'KEPT')).toHaveLength(issued);
  const atNemId = await jsonOf(world.ask('nemId', '/events'), eventPage);
  expect(atNemId.events).toHaveLength(issued);
});

test('enrolling at the counter makes MitID active', async () => {
  await Promise.all(Array.from({ length: 6 }, (_, n) => book(`a${n}`, n, 'ENROL')));
  await world.pass(95 * day);
  const kept = (await events()).filter(({ type }) => type === 'KEPT');
  expect(kept.length).toBeGreaterThan(3);
  for (const { cpr } of kept) expect(world.systems.mitId.status(cpr).active).toBe(true);
}, 20_000);
