import { type Database, openDatabase } from '@overgang/prisma';
import { eventually, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { type OutboxBell, outboxBell } from './outboxBell.js';

let server: TestDatabase;
let database: Database;
let bell: OutboxBell;
beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
  bell = outboxBell(database.pool);
  await eventually(async () => expect(bell.rings('LETTER')).toBe(1));
});
afterAll(async () => {
  bell.close();
  await database.close();
  await server.drop();
});

const ring = () => database.pool.query(`SELECT pg_notify('outbox', 'LETTER')`);
const { signal } = new AbortController();

/** Whether it rang; a wait that nothing ends takes longer than a test may. */
async function rang(since: number): Promise<boolean> {
  await bell.wait({ port: 'LETTER', since, mostMs: 60_000, signal });
  return bell.rings('LETTER') > since;
}

test('a ring ends a wait, also one that begins after it', async () => {
  const since = bell.rings('LETTER');
  const waiting = rang(since);
  await ring();
  expect(await waiting).toBe(true);
  expect(await rang(since)).toBe(true);
});

test('what rings while the connection is lost is told when there is another', async () => {
  const since = bell.rings('LETTER');
  const waiting = rang(since);
  await database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN outbox' AND datname = current_database()`,
  );
  expect(await waiting).toBe(true);
});
