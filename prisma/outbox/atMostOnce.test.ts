import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { dayOfTest } from '../testing/aStep.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { leaseOutbox } from './leaseOutbox.js';
import { settleOutbox } from './settleOutbox.js';

let server: TestDatabase;
let database: Database;

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

async function anEmail(): Promise<void> {
  await database.pool.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, payload, not_before, created_at)
     VALUES (gen_random_uuid(), gen_random_uuid(), 'EMAIL', 'tellCitizen', 'key', gen_random_uuid(), '{}', $1, $1)`,
    [new Date(dayOfTest(0))],
  );
}

const lease = (leaseMs: number) =>
  leaseOutbox(database.pool, { port: 'EMAIL', limit: 5, leaseMs, now: dayOfTest(1) });

const found = () => database.prisma.outboxMessage.findFirstOrThrow();

test('an e-mail that was in hand when its sender died is settled as unknown, and never leased again (I2)', async () => {
  await anEmail();
  expect(await lease(1)).toHaveLength(1);
  await sleep(20);
  expect(await lease(60_000)).toEqual([]);
  expect(await found()).toMatchObject({
    status: 'FAILED',
    outcome: { code: 'UNKNOWN' },
    attempts: 1,
    settledAt: new Date(dayOfTest(1)),
  });
});

test('who hung beyond the lease changes nothing of that', async () => {
  await anEmail();
  const [message] = await lease(1);
  if (!message) throw new Error('nothing was leased');
  await sleep(20);
  await lease(60_000);
  const result = { status: 'SENT', at: dayOfTest(1) } as const;
  const late = await settleOutbox(database.pool, [{ message, result, outcome: {} }]);
  expect(late.settled).toEqual([]);
  expect((await found()).status).toBe('FAILED');
});

test('an e-mail in hand is left to whoever holds it, and one that was given back is sent again', async () => {
  await anEmail();
  const [message] = await lease(60_000);
  if (!message) throw new Error('nothing was leased');
  expect(await lease(60_000)).toEqual([]);
  expect((await found()).status).toBe('PENDING');
  const result = { status: 'RETRY', retryAtMs: Date.now() } as const;
  await settleOutbox(database.pool, [{ message, result, outcome: { code: 'SMTP_451' } }]);
  expect(await lease(60_000)).toMatchObject([{ id: message.id, attempts: 2 }]);
});
