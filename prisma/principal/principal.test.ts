import { randomUUID } from 'node:crypto';
import { type CanonicalUserId, canonicalForm } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { storeMessages } from '../inbox/storeMessages.js';
import { writeStep } from '../journey/writeStep.js';
import { aStep, dayOfTest } from '../testing/aStep.js';
import { type SeededCitizen, seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { asPrincipal } from './asPrincipal.js';
import type { DatabasePrincipal } from './principal.js';
import { withPrincipal } from './withPrincipal.js';

const [own, foreign] = ['1111', '2222'];
const userId: CanonicalUserId = canonicalForm('hemmeligt-id');
const bank: DatabasePrincipal = { role: 'BANK', subject: 'machine-1', bank: own };
const dimensions = { banks: [], wave: null, municipality: '0101', ageBand: '30-44', means: null };

let server: TestDatabase;
let worker: Database;
let api: Database;
let mine: SeededCitizen;
let both: SeededCitizen;
let theirs: SeededCitizen;

async function invite({ journeyId }: SeededCitizen, bankReg: string): Promise<void> {
  const id = randomUUID();
  const row = { naturalKey: id, providerKey: id, bankReg, payload: { secretOf: bankReg } };
  const before = { state: 'WAITING', isOverdue: false, dimensions } as const;
  await writeStep(worker.pool, {
    ...aStep({ journeyId, version: 0, before, after: { ...before, state: 'INVITED' } }),
    outbox: [{ ...row, port: 'NETBANK', kind: 'sendNotice', notBefore: dayOfTest(0) }],
    notices: [
      {
        noticeKey: id,
        id,
        kind: 'YOUR_TURN',
        channel: 'NETBANK',
        bankReg,
        round: 1,
        values: {},
        templateVersion: 1,
      },
    ],
  });
}

beforeAll(async () => {
  server = await testDatabase();
  worker = openDatabase(server.workerUrl);
  api = openDatabase(server.apiUrl);
  mine = await seedCitizen(worker, { banks: [own] });
  both = await seedCitizen(worker, { banks: [own, foreign] });
  theirs = await seedCitizen(worker, {
    banks: [foreign],
    municipality: '0751',
    reservedUserId: userId,
  });
  for (const seeded of [both, theirs]) await invite(seeded, foreign);
  await invite(mine, own);
});
afterAll(async () => {
  await Promise.all([worker.close(), api.close()]);
  await server.drop();
});

const rowsOf = async (principal: DatabasePrincipal, sql: string, parameters: unknown[] = []) =>
  (await withPrincipal(api.pool, principal, (client) => client.query(sql, parameters))).rows;

const everyTable = `
  SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE nspname = 'public' AND relkind IN ('r', 'p', 'v')`;

/** What a query shows a bank, as text; a refusal by PostgreSQL shows nothing. Other failures are the test's. */
async function shownToBank(sql: string): Promise<string> {
  try {
    return JSON.stringify(await rowsOf(bank, sql));
  } catch (error) {
    const isRefusal =
      error instanceof Error && /permission denied|row-level security/.test(error.message);
    if (isRefusal) return '';
    throw error;
  }
}

/** What the bank may know from elsewhere, put into a query. */
async function withForeignIds(sql: string): Promise<string> {
  const ids = [...(await foreignHandles()), theirs.journeyId, theirs.citizenId];
  const { rows } = await worker.pool.query<{ hex: string }>(
    "SELECT encode(blind_index, 'hex') AS hex FROM vault_entry WHERE citizen_id = $1",
    [theirs.citizenId],
  );
  return sql
    .replace('FOREIGN_IDS', `'{${ids.join(',')}}'::uuid[]`)
    .replace('FOREIGN_INDEX', `'\\x${rows[0]?.hex}'::bytea`);
}

async function foreignHandles(): Promise<string[]> {
  const { rows } = await worker.pool.query<{ handle: string }>(
    'SELECT handle FROM bank_customer WHERE bank_reg = $1',
    [foreign],
  );
  return rows.map(({ handle }) => handle);
}

/**
 * set_config itself is out of a caller's reach: the API composes every statement, and takes only values from outside.
 * What is tried here is everything that a mistaken statement of the API could do in a bank's name.
 */
const hostile = [
  'SELECT * FROM journey',
  'SELECT * FROM journey LEFT JOIN citizen ON true',
  'SELECT * FROM bank_customer RIGHT JOIN bank_journey USING (handle)',
  'SELECT a.* FROM bank_customer a JOIN bank_customer b USING (citizen_id)',
  'SELECT * FROM bank_journey JOIN journey USING (state)',
  'SELECT row_to_json(j) FROM bank_journey j',
  'SELECT * FROM transition',
  'SELECT * FROM transition_default',
  'SELECT * FROM transition_2021_10',
  'SELECT * FROM outbox_message',
  'SELECT * FROM outbox_message_0',
  'SELECT * FROM bank_event',
  'SELECT * FROM inbox_message',
  'SELECT * FROM notice',
  'SELECT * FROM vault_entry',
  'SELECT citizen_id, blind_index FROM vault_entry',
  'SELECT * FROM wave',
  'SELECT * FROM user_id_ledger',
  'SELECT * FROM nem_id JOIN nem_id_user_id ON true',
  'SELECT * FROM audit_record',
  "SELECT * FROM progress_count WHERE dimension <> 'BANK'",
  'SELECT webhook_secrets FROM bank',
  'SELECT count(*) FROM progress_pending',
  'SELECT journey_of_handle(handle) FROM unnest(FOREIGN_IDS) AS handle',
  'SELECT sees_journey(id) FROM unnest(FOREIGN_IDS) AS id WHERE sees_journey(id)',
  "SELECT claim_user_id('abcde', gen_random_uuid(), 'abcde', now())",
  "SELECT write_step('{}')",
  'SELECT ensure_partitions(current_date, current_date)',
  'SELECT citizen_of_number(FOREIGN_INDEX)',
  'COPY citizen TO STDOUT',
  'TABLE citizen',
  'SELECT query_to_xml($$SELECT * FROM journey$$, true, true, $$$$)',
  'DELETE FROM bank_customer RETURNING *',
  "UPDATE journey SET state = 'WAITING' RETURNING *",
  "UPDATE bank_customer SET bank_reg = '2222' RETURNING *",
  "SELECT * FROM pg_stats WHERE schemaname = 'public'",
];

test("no query in a bank's name shows another bank's citizen, or that another bank has a part in its own (I8, R-45)", async () => {
  const secrets = [
    theirs.journeyId,
    theirs.citizenId,
    userId,
    ...(await foreignHandles()),
    'secretOf":"2222',
  ];
  const { rows: tables } = await worker.pool.query<{ relname: string }>(everyTable);
  expect(tables.length).toBeGreaterThan(50);
  for (const sql of [...hostile, ...tables.map(({ relname }) => `SELECT * FROM "${relname}"`)]) {
    const shown = await shownToBank(await withForeignIds(sql));
    for (const secret of secrets) expect(`${sql}: ${shown}`).not.toContain(secret);
  }
});

test('a bank reads state and deadline of its own customers, by its own handle', async () => {
  const rows = await rowsOf(bank, 'SELECT * FROM bank_journey');
  expect(rows).toHaveLength(2);
  expect(Object.keys(rows[0]).sort()).toEqual([
    'access',
    'bank_reg',
    'customer_reference',
    'deadline',
    'handle',
    'is_overdue',
    'since',
    'state',
    'updated_at',
  ]);
  const events = await rowsOf(bank, 'SELECT payload FROM bank_event');
  expect(events).toEqual([{ payload: { secretOf: own } }]);
  const [row] = rows;
  expect(
    await rowsOf(bank, 'SELECT journey_of_handle($1) IS NOT NULL AS known', [row?.handle]),
  ).toEqual([{ known: true }]);
});

test("when the agreement ends the bank's view closes (R-02)", async () => {
  const ended = await seedCitizen(worker, { banks: ['3333'] });
  const principal: DatabasePrincipal = { ...bank, bank: '3333' };
  expect(await rowsOf(principal, 'SELECT 1 FROM bank_journey')).toHaveLength(1);
  await worker.prisma.bankCustomer.updateMany({
    where: { citizenId: ended.citizenId },
    data: { endedAt: new Date() },
  });
  expect(await rowsOf(principal, 'SELECT 1 FROM bank_journey')).toHaveLength(0);
  expect(await rowsOf(principal, 'SELECT 1 FROM bank_customer')).toHaveLength(0);
});

test('without a principal nobody sees anything but the clock', async () => {
  const { rows: tables } = await worker.pool.query<{ table: string }>(
    "SELECT DISTINCT table_name AS table FROM information_schema.role_table_grants WHERE grantee = 'overgang_api' AND privilege_type = 'SELECT'",
  );
  const { rows } = await worker.pool.query(everyTable);
  expect(rows.length).toBeGreaterThan(0);
  for (const { table } of tables.filter((of) => of.table !== 'clock_segment')) {
    const { rowCount } = await api.pool.query(`SELECT FROM "${table}"`);
    expect({ table, rowCount }).toEqual({ table, rowCount: 0 });
  }
});

test('a citizen sees the own journey only, support sees all, a clerk the own municipality', async () => {
  const seen = async (principal: DatabasePrincipal) => {
    const journeys = await asPrincipal(api.prisma, principal).journey.findMany({
      select: { id: true },
    });
    return new Set(journeys.map(({ id }) => id));
  };
  const all = await worker.prisma.journey.findMany({ select: { id: true } });
  const everybody = new Set(all.map(({ id }) => id));
  expect(await seen({ role: 'CITIZEN', subject: 'c', citizenId: theirs.citizenId })).toEqual(
    new Set([theirs.journeyId]),
  );
  expect(await seen({ role: 'CLERK', subject: 'k', municipality: '0751' })).toEqual(
    new Set([theirs.journeyId]),
  );
  expect(await seen({ role: 'SUPPORT', subject: 's' })).toEqual(everybody);
  expect(await seen({ ...bank, citizenId: theirs.citizenId })).toEqual(new Set());
});

test('a bank stores messages for its own customers only, in its own name', async () => {
  const said = (journeyId: string, sender: string) => ({
    ...({
      sender,
      key: randomUUID(),
      kind: 'noticeReceived',
      journeyId,
      payload: {},
      actor: 'machine-1',
      role: 'BANK',
    } as const),
    ...{ receivedAt: dayOfTest(0), deliverAfter: dayOfTest(0) },
  });
  const store = (journeyId: string, sender: string) =>
    withPrincipal(api.pool, bank, (client) => storeMessages(client, [said(journeyId, sender)]));
  expect(await store(mine.journeyId, 'bank/1111')).toMatchObject([{ outcome: 'NEW' }]);
  await expect(store(theirs.journeyId, 'bank/1111')).rejects.toThrow('row-level security');
  await expect(store(mine.journeyId, 'bank/2222')).rejects.toThrow('row-level security');
});

test('the principal ends with its transaction: the next one on the connection has none', async () => {
  const single = openDatabase(server.apiUrl, { maxConnections: 1 });
  await withPrincipal(single.pool, { role: 'MANAGER', subject: 'm' }, (client) =>
    client.query('SELECT FROM journey'),
  );
  const { rowCount } = await single.pool.query('SELECT FROM journey');
  expect(rowCount).toBe(0);
  await single.close();
});

test('timeline and audit trail are append-only, for the worker too', async () => {
  for (const table of [
    'transition',
    'audit_record',
    'transition_2021_10',
    'audit_record_default',
  ]) {
    for (const change of [
      `UPDATE ${table} SET at = now()`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      await expect(worker.pool.query(change)).rejects.toThrow('permission denied');
      await expect(api.pool.query(change)).rejects.toThrow('permission denied');
    }
  }
});

test('the API role is neither owner nor superuser, and cannot read the numbers in the vault', async () => {
  const { rows } = await worker.pool.query(
    "SELECT rolsuper OR rolbypassrls OR rolcreaterole AS mighty FROM pg_roles WHERE rolname LIKE 'overgang\\_%' AND rolname <> 'overgang_owner'",
  );
  expect(rows).toEqual([{ mighty: false }, { mighty: false }]);
  await expect(
    rowsOf({ role: 'SUPPORT', subject: 's' }, 'SELECT cipher_text FROM vault_entry'),
  ).rejects.toThrow('permission denied');
});
