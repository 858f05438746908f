import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { leaseOutbox } from '../outbox/leaseOutbox.js';
import { dayOfTest } from '../testing/aStep.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { offerOpenings } from './offerOpenings.js';

let server: TestDatabase;
let database: Database;

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl, { maxConnections: 2 });
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

const journeyId = randomUUID();

/** As it stands after the ladder: given up, or settled with another code. */
async function said(kind: 'openLogon' | 'closeLogon', code = 'GIVEN_UP', of = journeyId) {
  await database.pool.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before,
       created_at, status, outcome, settled_at, attempts)
     VALUES ($1, $2, 'NETBANK', $3, $4, gen_random_uuid(), '1111', '{}', $5, $5, $6, $7, $5, 10)`,
    [
      uuidv7(),
      of,
      kind,
      `${kind}/${randomUUID()}`,
      new Date(dayOfTest(0)),
      code === 'SENT' ? 'SENT' : 'FAILED',
      { code },
    ],
  );
}

const leased = async () => {
  const lease = { port: 'NETBANK', limit: 10, leaseMs: 5_000, now: dayOfTest(1) } as const;
  return (await leaseOutbox(database.pool, lease)).map(({ kind }) => kind);
};

test('an opening that a bank was too long away for is tried again the next night (R-09)', async () => {
  await said('closeLogon', 'SENT');
  await said('openLogon');
  expect(await leased()).toEqual([]);
  expect(await offerOpenings(database.pool)).toBe(1);
  expect(await leased()).toEqual(['openLogon']);
  expect(await offerOpenings(database.pool)).toBe(0);
});

test('one that the next closing has overtaken stays as it is, and so does one whose agreement has ended', async () => {
  await said('openLogon');
  await said('closeLogon', 'SENT');
  await said('openLogon', 'AGREEMENT_ENDED', randomUUID());
  expect(await offerOpenings(database.pool)).toBe(0);
});
