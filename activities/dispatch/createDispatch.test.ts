import { instant } from '@overgang/domain';
import { type Database, openDatabase } from '@overgang/prisma';
import { eventually, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import pino from 'pino';
import { Outside } from '../testing/outside.js';
import { createDispatch } from './createDispatch.js';
import { type OutboxBell, outboxBell } from './outboxBell.js';

let server: TestDatabase;
let database: Database;
let outside: Outside;
const log = pino({ level: 'silent' });
const now = instant(Date.UTC(2021, 9, 7));

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
  outside = new Outside();
  await outside.open();
});
afterEach(async () => {
  await outside.close();
  await database.close();
  await server.drop();
});

const waiting = (count: number, bank: string) =>
  database.pool.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
     SELECT gen_random_uuid(), gen_random_uuid(), 'NETBANK', 'tellBank', 'key', gen_random_uuid(), $2, '{}', $3, $3
     FROM generate_series(1, $1)`,
    [count, bank, new Date(now - 1)],
  );

const sent = () => database.prisma.outboxMessage.count({ where: { status: 'SENT' } });

/** Nobody rings, and whoever waits for nothing else than a ring waits until the end. */
const silentBell: OutboxBell = {
  rings: () => 0,
  wait: ({ signal, orUntil }) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve());
      void orUntil?.then(resolve);
      // The work may be done, and the end be told, while the dispatcher takes its last look.
      if (signal.aborted) resolve();
    }),
  close: () => undefined,
};

/** Runs the netbank's dispatcher as in production, but for the bell, until the work is done. */
async function dispatching(until: () => Promise<void>, bell = silentBell): Promise<void> {
  const { pool } = database;
  const { single } = outside.ports;
  const ports = {
    ...{ NETBANK: single, DIGITAL_POST: single, LETTER: single, MITID: single },
    ...{ NEMID: single, CITIZEN_SERVICE: single, EMAIL: single },
  };
  const told = { pool, ports, bell, log, now: async () => now, hand: async () => 0 };
  const clock = { wallMsUntil: async () => null };
  const stopping = new AbortController();
  const running = createDispatch({ ...told, ...clock })('NETBANK')(stopping.signal);
  try {
    await until();
  } finally {
    stopping.abort();
    await running;
  }
}

test('a bank alone is sent its events without a pause, though it has a quarter of the places only', async () => {
  await waiting(24, '1111');
  await dispatching(() => eventually(async () => expect(await sent()).toBe(24), 25_000));
  expect(outside.mostAtOnce('1111')).toBe(4);
});

/** Before its first wait a message is written, and rung for. */
function lateBell(bell: OutboxBell): OutboxBell {
  let isWritten = false;
  const writeOne = async () => {
    isWritten = true;
    const before = bell.rings('NETBANK');
    await waiting(1, '1111');
    await database.pool.query(`SELECT pg_notify('outbox', 'NETBANK')`);
    await eventually(async () => expect(bell.rings('NETBANK')).toBe(before + 1));
  };
  return {
    ...bell,
    wait: async (of) => {
      if (!isWritten) await writeOne();
      await bell.wait({ ...of, mostMs: 60_000 });
    },
  };
}

test('what is written between a look and the wait after it is sent at once, not after another look', async () => {
  const bell = outboxBell(database.pool);
  try {
    await eventually(async () => expect(bell.rings('NETBANK')).toBe(1));
    const isSent = () => eventually(async () => expect(await sent()).toBe(1), 10_000);
    await dispatching(isSent, lateBell(bell));
  } finally {
    bell.close();
  }
});
