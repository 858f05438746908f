import { z } from 'zod';
import { cprOf, eventPage, jsonOf, openSystemsForTest, put } from '../testing/sandboxForTest.js';
import { day } from '../time/duration.js';
import { officeOf, openingHours, slotStart, slotsPerDay } from './offices.js';

const bothLanguages = { da: expect.any(String), en: expect.any(String) };

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

const moveTo = async (id: string, number: number, notBefore: string, moveId = 'move') => {
  const body = put({ cpr: cprOf(number), notBefore });
  const answer = await world.ask('citizenService', `/bookings/${id}/moves/${moveId}`, body);
  return { status: answer.status, ...(await jsonOf(answer, answerShape)) };
};
const answerShape = z.object({ at: z.string().optional(), code: z.string().optional() });

test('a booking is moved to the first free slot of a day, once, and its former slot is free again (R-10, I7)', async () => {
  const former = await book('a', 1, 'ID_UPDATE');
  const moved = await moveTo('a', 1, '2021-11-10');
  expect(moved).toMatchObject({ status: 201, at: '2021-11-10T08:00:00.000Z' });
  expect(await moveTo('a', 1, '2021-11-10')).toMatchObject({ status: 200, at: moved.at });
  await world.reopen();
  expect((await book('b', 2, 'ID_UPDATE')).at).toBe(former.at);
  expect((await book('c', 3, 'ID_UPDATE')).at).not.toBe(former.at);
  await world.pass(4 * day);
  expect((await events()).filter(({ id }) => String(id).startsWith('a/'))).toEqual([]);
  await world.pass(36 * day);
  expect((await events()).some(({ id }) => String(id).startsWith('a/'))).toBe(true);
}, 20_000);

test.each([
  ['a day that has passed', 'a', 1, '2021-10-01', 422, 'IN_THE_PAST'],
  ['somebody else’s booking', 'a', 2, '2021-11-10', 404, 'UNKNOWN_BOOKING'],
  ['a booking that never was', 'x', 1, '2021-11-10', 404, 'UNKNOWN_BOOKING'],
] as const)('%s moves nothing', async (_what, id, number, notBefore, status, code) => {
  const { at } = await book('a', 1, 'ID_UPDATE');
  expect(await moveTo(id, number, notBefore)).toEqual({ status, code });
  expect((await book('a', 1, 'ID_UPDATE')).at).toBe(at);
});

test('what was given back cannot be moved, and a booking’s id is one citizen’s alone', async () => {
  await book('a', 1, 'ID_UPDATE');
  const anothers = put({ cpr: cprOf(2), municipality: '0101', purpose: 'ID_UPDATE' });
  const tried = await world.ask('citizenService', '/bookings/a', anothers);
  expect([tried.status, await tried.json()]).toMatchObject([
    409,
    { code: 'BOOKING_OF_ANOTHER', text: bothLanguages },
  ]);
  await world.ask('citizenService', '/bookings/a', { method: 'DELETE' });
  expect(await moveTo('a', 1, '2021-11-10')).toEqual({ status: 409, code: 'BOOKING_IS_OVER' });
});

const office = z.object({ counters: z.number(), slotsPerDay: z.number(), nextFree: z.string() });
const officeOf0101 = () => jsonOf(world.ask('citizenService', '/offices/0101'), office);

test('waits are real: when slots are full, the next free one is weeks away', async () => {
  expect((await officeOf0101()).nextFree).toMatch(/^2021-10-05/);
  await Promise.all(Array.from({ length: 160 }, (_, n) => book(`a${n}`, n, 'ID_UPDATE')));
  const { nextFree, slotsPerDay } = await officeOf0101();
  expect(slotsPerDay).toBe(6);
  expect(Date.parse(nextFree)).toBeGreaterThan(Date.parse('2021-11-04'));
  expect((await book('b', 999, 'ID_UPDATE')).at).toBe(nextFree);
});

const walkIn = async (id: string, number: number, purpose = 'ID_UPDATE') => {
  const body = put({ cpr: cprOf(number), municipality: '0101', purpose });
  const answer = await world.ask('citizenService', `/walk-ins/${id}`, body);
  return { status: answer.status, ...(await jsonOf(answer, answerShape)) };
};

test('whoever walks in gets what is left of the day, nobody’s slot, and is turned away when it is full (I7)', async () => {
  const walkers = await Promise.all(Array.from({ length: 8 }, (_, n) => walkIn(`w${n}`, n)));
  const served = walkers.filter(({ status }) => status === 201);
  expect(new Set(served.map(({ at }) => at)).size).toBe(6);
  for (const { at } of served) expect(at).toMatch(/^2021-10-04/);
  expect(walkers.filter(({ code }) => code === 'FULL_TODAY')).toHaveLength(2);
  expect(await walkIn('w0', 0)).toMatchObject({ status: 200 });
  await world.pass(1.5 * day);
  const kept = (await events()).filter(({ type }) => type === 'KEPT');
  expect(kept).toHaveLength(6);
  expect(await walkIn('after hours', 30)).toMatchObject({ status: 409, code: 'FULL_TODAY' });
});

test('nobody walks in for MitID before it is given there, and is told from when (R-04)', async () => {
  expect(await walkIn('w', 1, 'ENROL')).toMatchObject({ status: 422, code: 'NOT_OPEN_YET' });
});

test('the larger towns serve two beside each other, and no more (I7)', () => {
  const two = officeOf('0101');
  expect([two.counters, slotsPerDay(two), slotsPerDay(officeOf('0825'))]).toEqual([2, 12, 6]);
  const starts = Array.from({ length: slotsPerDay(two) }, (_, slot) => slotStart(two, 0, slot));
  expect(Math.max(...starts)).toBeLessThan(openingHours(two, 0).until);
  for (const at of starts) expect(starts.filter((other) => other === at)).toHaveLength(2);
});
