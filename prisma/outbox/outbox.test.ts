import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { writeStep } from '../journey/writeStep.js';
import { aStep, dayOfTest } from '../testing/aStep.js';
import { seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { type LeasedMessage, leaseOutbox } from './leaseOutbox.js';
import { retryDelayMs } from './retryDelayMs.js';
import { type Settlement, settleOutbox } from './settleOutbox.js';

let server: TestDatabase;
let database: Database;

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl, { maxConnections: 16 });
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

const dimensions = { banks: [], wave: null, municipality: '0101', ageBand: '30-44', means: null };

const insert = `
  INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, payload, not_before, created_at)
  SELECT gen_random_uuid(), gen_random_uuid(), 'LETTER', 'sendNotice', 'key', gen_random_uuid(), '{}', $2, $2
  FROM generate_series(1, $1)`;

const pending = (count: number, day = 0) =>
  database.pool.query(insert, [count, new Date(dayOfTest(day))]);

const port = (tokens: number, ratePerSec: number) =>
  database.prisma.port.update({
    where: { name: 'LETTER' },
    data: { tokens, burst: tokens, ratePerSec, refilledAt: new Date() },
  });

const lease = (limit: number, leaseMs = 60_000): Promise<LeasedMessage[]> =>
  leaseOutbox(database.pool, { port: 'LETTER', limit, leaseMs, now: dayOfTest(1) });

test('ten dispatchers at once never lease more than the bucket holds, nor one message twice (I7)', async () => {
  await pending(200);
  await port(50, 0.001);
  const leased = (await Promise.all(Array.from({ length: 10 }, () => lease(20)))).flat();
  expect(leased).toHaveLength(50);
  expect(new Set(leased.map(({ id }) => id)).size).toBe(50);
  expect(await lease(20)).toEqual([]);
});

test('tokens come back with the wall clock, up to the burst', async () => {
  await pending(50);
  await port(5, 20);
  expect(await lease(50)).toHaveLength(5);
  await sleep(600);
  expect(await lease(50)).toHaveLength(5);
});

test('a paused port gives nothing, and what is not due yet waits', async () => {
  await pending(3);
  await pending(3, 2);
  await database.prisma.port.update({ where: { name: 'LETTER' }, data: { isPaused: true } });
  expect(await lease(10)).toEqual([]);
  await database.prisma.port.update({ where: { name: 'LETTER' }, data: { isPaused: false } });
  expect(await lease(10)).toHaveLength(3);
});

test('who lost the lease settles nothing, and tells the journey nothing', async () => {
  await pending(1);
  const [lost] = await lease(1, 1);
  await sleep(20);
  const [held] = await lease(1);
  if (!lost || !held) throw new Error('nothing was leased');
  expect(held).toMatchObject({ id: lost.id, providerKey: lost.providerKey, attempts: 2 });
  const at = dayOfTest(1);
  const told = {
    sender: 'letters',
    key: 'k',
    kind: 'noticeReceived',
    journeyId: held.journeyId,
    payload: {},
    actor: null,
    role: null,
    receivedAt: at,
    deliverAfter: at,
  } as const;
  const settle = (message: LeasedMessage) =>
    settleOutbox(database.pool, [
      { message, result: { status: 'SENT', at }, outcome: {}, tells: [told] },
    ]);
  expect(await settle(lost)).toEqual({ settled: [], stored: [] });
  expect(await settle(held)).toMatchObject({ settled: [held.id], stored: [{ outcome: 'NEW' }] });
  expect(await settle(held)).toEqual({ settled: [], stored: [] });
  expect(await lease(1)).toEqual([]);
});

test('a message given back for another try rests until then', async () => {
  await pending(1);
  const [message] = await lease(1);
  if (!message) throw new Error('nothing was leased');
  const result = { status: 'RETRY', retryAtMs: Date.now() + 300 } as const;
  await settleOutbox(database.pool, [{ message, result, outcome: { status: 503 } }]);
  expect(await lease(1)).toEqual([]);
  await sleep(350);
  expect(await lease(1)).toMatchObject([{ id: message.id, attempts: 2 }]);
});

test('what is given back untried was not attempted, and what was tried says since when', async () => {
  await pending(1);
  await port(100, 100);
  const turn = async (more: Partial<Settlement>, isUntried: { isUntried?: true } = {}) => {
    const [message] = await lease(1);
    if (!message) throw new Error('nothing was leased');
    const result = { status: 'RETRY', retryAtMs: 0, ...isUntried } as const;
    await settleOutbox(database.pool, [{ message, result, outcome: {}, ...more }]);
    return message;
  };
  const beganAtMs = Date.UTC(2021, 9, 6);
  expect(await turn({}, { isUntried: true })).toMatchObject({ attempts: 1, firstTriedAt: null });
  expect(await turn({ tried: { beganAtMs, tookMs: 1 } })).toMatchObject({ attempts: 1 });
  for (let again = 1; again < 55; again += 1)
    await turn({ tried: { beganAtMs: Date.now(), tookMs: 1 } });
  const firstTriedAt = new Date(beganAtMs);
  expect(await turn({})).toMatchObject({ attempts: 56, firstTriedAt });
});

test('a sent notice has its time', async () => {
  const { journeyId } = await seedCitizen(database);
  const place = { state: 'WAITING', isOverdue: false, dimensions } as const;
  const id = randomUUID();
  const said = { kind: 'YOUR_TURN', channel: 'LETTER', bankReg: null } as const;
  const payload = { naturalKey: 'key', providerKey: id, payload: {}, notBefore: dayOfTest(0) };
  await writeStep(database.pool, {
    ...aStep({ journeyId, version: 0, before: place, after: place }),
    notices: [{ ...said, noticeKey: 'key', id, round: 1, values: {}, templateVersion: 1 }],
    outbox: [{ port: 'LETTER', kind: 'sendNotice', bankReg: null, ...payload }],
  });
  const [message] = await lease(1);
  if (!message) throw new Error('nothing was leased');
  const result = { status: 'SENT', at: dayOfTest(1) } as const;
  await settleOutbox(database.pool, [{ message, result, outcome: {} }]);
  const { sentAt } = await database.prisma.notice.findUniqueOrThrow({ where: { id } });
  expect(sentAt).toEqual(new Date(dayOfTest(1)));
});

test('waits between tries double up to a quarter of an hour', () => {
  expect([1, 2, 3].map((attempt) => retryDelayMs(attempt, 1))).toEqual([1_000, 2_000, 4_000]);
  expect(retryDelayMs(1, 0)).toBe(800);
  expect(retryDelayMs(40, 1)).toBe(900_000);
});

test('after a try that failed, what came later for the same addressee waits until that is settled (R-09)', async () => {
  const journeyId = randomUUID();
  const [first, second] = [randomUUID(), randomUUID()].toSorted();
  const write = (id: string | undefined, bankReg: string) =>
    database.pool.query(
      `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
       VALUES ($1::uuid, $2, 'LETTER', 'sendNotice', $1::uuid::text, gen_random_uuid(), $3, '{}', $4, $4)`,
      [id, journeyId, bankReg, new Date(dayOfTest(0))],
    );
  await write(first, '1234');
  const [tried] = await lease(5);
  if (!tried) throw new Error('nothing was leased');
  await write(second, '1234');
  expect(await lease(5)).toEqual([]);
  const result = { status: 'RETRY', retryAtMs: Date.now() + 60_000 } as const;
  await settleOutbox(database.pool, [{ message: tried, result, outcome: {} }]);
  expect(await lease(5)).toEqual([]);
  await write(randomUUID(), '5678');
  expect(await lease(5)).toMatchObject([{ bankReg: '5678' }]);
  await database.pool.query('UPDATE outbox_message SET retry_at = NULL WHERE id = $1', [first]);
  expect((await lease(5)).map(({ id }) => id).toSorted()).toEqual([first, second]);
});
