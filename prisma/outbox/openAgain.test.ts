import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { dayOfTest } from '../testing/aStep.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { type LeasedMessage, leaseOutbox } from './leaseOutbox.js';
import { settleOutbox } from './settleOutbox.js';

let server: TestDatabase;
let database: Database;
let journeyId: string;

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl, { maxConnections: 2 });
  journeyId = randomUUID();
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

/** The bank is to be asked, and this is in a dispatcher's hand. */
async function inHand(kind: 'closeLogon' | 'openLogon', leaseMs = 60_000): Promise<LeasedMessage> {
  await database.pool.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
     VALUES ($1, $2, 'NETBANK', $3, $1::uuid::text, gen_random_uuid(), '1111', '{}', $4, $4)`,
    [uuidv7(), journeyId, kind, new Date(dayOfTest(0))],
  );
  const of = { port: 'NETBANK', limit: 1, leaseMs, now: dayOfTest(1) } as const;
  const [message] = await leaseOutbox(database.pool, of);
  if (!message) throw new Error(`${kind} was not leased`);
  return message;
}

const withdrawn = (message: LeasedMessage) =>
  database.prisma.outboxMessage.updateMany({
    where: { id: message.id },
    data: { withdrawnAt: new Date(dayOfTest(1)) },
  });

const settledAsSent = (message: LeasedMessage) =>
  settleOutbox(database.pool, [
    { message, result: { status: 'SENT', at: dayOfTest(1) }, outcome: { status: 200 } },
  ]);

const openings = () =>
  database.prisma.outboxMessage.findMany({
    where: { kind: 'openLogon' },
    orderBy: { id: 'asc' },
    select: { status: true, providerKey: true },
  });

/** One dispatcher hangs with the order to close, until the lease is over and the other one may go on. */
async function hungWithTheClosing(): Promise<LeasedMessage> {
  const closing = await inHand('closeLogon', 50);
  await withdrawn(closing);
  await sleep(100);
  return closing;
}

test('who is let in again is not locked out by a closing that was sent late: the bank is asked to open once more (R-09)', async () => {
  const closing = await hungWithTheClosing();
  await settledAsSent(await inHand('openLogon'));
  await settledAsSent(closing);
  const [first, second, ...more] = await openings();
  expect(more).toEqual([]);
  expect([first?.status, second?.status]).toEqual(['SENT', 'PENDING']);
  expect(second?.providerKey).not.toBe(first?.providerKey);
  const of = { port: 'NETBANK', limit: 5, leaseMs: 60_000, now: dayOfTest(1) } as const;
  const leased = await leaseOutbox(database.pool, of);
  expect(leased.map(({ kind }) => kind)).toEqual(['openLogon']);
});

test('so too while the opening is still in the other dispatcher’s hand', async () => {
  const closing = await hungWithTheClosing();
  const opening = await inHand('openLogon');
  await settledAsSent(closing);
  await settledAsSent(opening);
  expect((await openings()).map(({ status }) => status)).toEqual(['SENT', 'PENDING']);
});

test('a closing that was sent in its order opens nothing', async () => {
  await settledAsSent(await inHand('closeLogon'));
  await settledAsSent(await inHand('openLogon'));
  expect(await openings()).toHaveLength(1);
});

test('nor does one after which the log-on was to be closed again', async () => {
  const closing = await hungWithTheClosing();
  await settledAsSent(await inHand('openLogon'));
  await settledAsSent(await inHand('closeLogon'));
  await settledAsSent(closing);
  expect(await openings()).toHaveLength(1);
});
