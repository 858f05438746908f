import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '@overgang/prisma';
import { type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { progressLine } from './progressLine.mjs';
import { untilSettled } from './start/untilSettled.mjs';

let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await testDatabase();
  database = openDatabase(own.adminUrl);
});
afterAll(async () => {
  await database.close();
  await own.drop();
});
afterEach(async () => {
  await database.prisma.rosterRow.deleteMany();
  await database.prisma.roster.deleteMany();
});

const now = new Date('2021-10-04T06:12:00Z');

/** A delivery of that kind as it stands: how many rows it has, has sent, and has had answered. */
async function deliver(
  kind: string,
  state: string,
  [rows, sent, answered]: [number, number, number],
) {
  const id = randomUUID();
  const file = { format: 'ndjson', sha256: '', isTest: false, createdAt: now };
  await database.prisma.roster.create({
    data: { id, kind, sender: id, deliveryId: 'd', expectedRows: rows, state, ...file },
  });
  const lines = Array.from({ length: sent }, (_, index) => index + 1);
  await database.prisma.rosterRow.createMany({
    data: lines.map((line) => ({
      ...{ rosterId: id, line },
      ...(line <= answered ? { receipt: 'ACCEPTED', answeredAt: now } : {}),
    })),
  });
  return id;
}

test('while the country is read in the line says what is, and how far', async () => {
  const line = () => progressLine(database.pool, now);
  expect(await line()).toBe('2021-10-04 06:12 · nobody yet, the population is awaited');
  await deliver('POPULATION', 'RECEIVING', [5, 2, 0]);
  expect(await line()).toBe('2021-10-04 06:12 · reading in the population: 0 of 5');
  await deliver('ROSTER', 'PROCESSING', [3, 3, 1]);
  await deliver('ROSTER', 'CHECKED', [4, 4, 2]);
  await deliver('ROSTER', 'DONE', [9, 9, 9]);
  expect(await line()).toContain('reading in the banks’ customers: 3 of 7');
});

/** Whether the end waits for it longer than for nothing. */
async function isWaitedFor(state: string) {
  const id = await deliver('ROSTER', state, [5, 0, 0]);
  let isSettled = false;
  const settled = untilSettled({ pool: database.pool, now, mostMs: 20_000 }).then(() => {
    isSettled = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  const wasWaitedFor = !isSettled;
  await database.prisma.roster.update({ where: { id }, data: { state: 'DONE' } });
  await settled;
  return wasWaitedFor;
}

test.each([
  ['that was announced and has sent no row yet', 'RECEIVING', true],
  ['that was sent and is not begun', 'CHECKED', true],
  ['that was refused', 'REFUSED', false],
])('the report waits for a delivery %s: %s, %s', async (_what, state, expected) => {
  expect(await isWaitedFor(state)).toBe(expected);
});
