import { instant } from '@overgang/domain';
import { type Database, leaseOutbox, openDatabase, type Settlement } from '@overgang/prisma';
import { type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import pino from 'pino';
import { groupSettler } from './groupSettler.js';

let server: TestDatabase;
let database: Database;
const log = pino({ level: 'silent' });
const now = instant(Date.UTC(2021, 9, 7));

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

async function sentMessages(count: number): Promise<Settlement[]> {
  await database.pool.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, payload, not_before, created_at)
     SELECT gen_random_uuid(), gen_random_uuid(), 'LETTER', 'sendNotice', 'key', gen_random_uuid(), '{}', $2, $2
     FROM generate_series(1, $1)`,
    [count, new Date(now - 1)],
  );
  const lease = { port: 'LETTER', limit: count, leaseMs: 30_000, now } as const;
  const messages = await leaseOutbox(database.pool, lease);
  return messages.map((message) => ({
    ...{ message, result: { status: 'SENT', at: now }, outcome: { status: 200 } },
    tells: [
      {
        ...{ sender: 'LETTER', key: message.id, kind: 'noticeReceived', payload: {} },
        ...{ journeyId: message.journeyId, actor: null, role: null },
        ...{ receivedAt: now, deliverAfter: now },
      },
    ],
  }));
}

const sent = () => database.prisma.outboxMessage.count({ where: { status: 'SENT' } });

test('one outcome that cannot be recorded holds back none of the others', async () => {
  const handed: string[] = [];
  const hand = async (messages: readonly { journeyId: string }[]) => {
    handed.push(...messages.map(({ journeyId }) => journeyId));
    return 0;
  };
  const settlements = await sentMessages(5);
  const [bad, ...others] = settlements;
  if (!bad) throw new Error('nothing was leased');
  const settle = groupSettler({ pool: database.pool, hand, log });
  await settle([...others.slice(0, 2), { ...bad, outcome: { code: 'a\0b' } }, ...others.slice(2)]);
  expect(await sent()).toBe(4);
  expect(handed.toSorted()).toEqual(others.map(({ message }) => message.journeyId).toSorted());
});

test('while the database is away each group is tried once', async () => {
  const settlements = await sentMessages(5);
  await database.close();
  const said: unknown[] = [];
  const counting = pino({ level: 'warn' }, { write: (line: string) => void said.push(line) });
  const settle = groupSettler({ pool: database.pool, hand: async () => 0, log: counting });
  await settle(settlements);
  expect(said).toHaveLength(1);
  database = openDatabase(server.workerUrl);
  expect(await sent()).toBe(0);
});

test('sends that end one turn after another are recorded together', async () => {
  const settlements = await sentMessages(5);
  let transactions = 0;
  database.pool.on('acquire', () => {
    transactions += 1;
  });
  const settle = groupSettler({ pool: database.pool, hand: async () => 0, log });
  const recorded: Promise<void>[] = [];
  for (const one of settlements) {
    recorded.push(settle([one]));
    await Promise.resolve();
  }
  await Promise.all(recorded);
  expect(transactions).toBe(1);
  expect(await sent()).toBe(5);
});
