import { instant } from '@overgang/domain';
import { type Database, openDatabase } from '@overgang/prisma';
import { eventually, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import pino from 'pino';
import { Outside } from '../testing/outside.js';
import { createDispatch } from './createDispatch.js';
import type { OutboxBell } from './outboxBell.js';

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

/** Nobody rings, and a look of one's own is rare: with one for each four it would take half a minute. */
const silentBell: OutboxBell = {
  wait: (_port, _mostMs, signal, orUntil) =>
    new Promise((resolve) => {
      setTimeout(resolve, 5_000).unref();
      signal.addEventListener('abort', () => resolve());
      void orUntil?.then(resolve);
    }),
  close: () => undefined,
};

/** Runs the netbank's dispatcher as in production, but for the bell, until the work is done. */
async function dispatching(until: () => Promise<void>): Promise<void> {
  const { pool } = database;
  const { single } = outside.ports;
  const ports = {
    ...{ NETBANK: single, DIGITAL_POST: single, LETTER: single, MITID: single },
    ...{ NEMID: single, CITIZEN_SERVICE: single, EMAIL: single },
  };
  const told = { pool, ports, bell: silentBell, log, now: async () => now, hand: async () => 0 };
  const stopping = new AbortController();
  const running = createDispatch(told)('NETBANK')(stopping.signal);
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
