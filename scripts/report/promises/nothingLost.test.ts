import { type Database, openDatabase } from '@overgang/prisma';
import { type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { nothingLost } from './nothingLost.mjs';

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

const now = new Date('2021-10-20T08:00:00Z');
const due = new Date('2021-10-10T08:00:00Z');
const fromNow = (ms: number) => new Date(Date.now() + ms);

async function isCalledLost(of: object): Promise<boolean> {
  const { pool, prisma } = database;
  await prisma.outboxMessage.deleteMany();
  const ids = { id: crypto.randomUUID(), journeyId: crypto.randomUUID() };
  const keys = { naturalKey: 'key', providerKey: crypto.randomUUID(), payload: {} };
  const times = { notBefore: due, createdAt: due };
  await prisma.outboxMessage.create({
    data: { ...ids, ...keys, ...times, port: 'LETTER', kind: 'sendNotice', ...of },
  });
  const rows = async (text: string, values: unknown[] = []) =>
    (await pool.query(text, values)).rows;
  const checked = await nothingLost.check({ rows, books: {}, now });
  const outbox = checked.find(({ says }) => says.includes('outbox'));
  return outbox?.broken.includes(ids.id) ?? false;
}

test.each([
  ['due for days and never tried', {}],
  [
    'whose dispatcher died long ago',
    { attempts: 1, leaseToken: crypto.randomUUID(), leaseUntil: fromNow(-60_000) },
  ],
  ['whose next try is long past', { attempts: 2, retryAt: fromNow(-60_000) }],
  ['tried without end', { attempts: 13, retryAt: fromNow(900_000) }],
])('a message %s is called lost (I9)', async (_name, of) => {
  expect(await isCalledLost(of)).toBe(true);
});

test.each([
  [
    'in a dispatcher’s hand',
    { attempts: 1, leaseToken: crypto.randomUUID(), leaseUntil: fromNow(20_000) },
  ],
  ['resting until its next try', { attempts: 6, retryAt: fromNow(30_000) }],
  ['sent', { status: 'SENT', settledAt: due, outcome: {} }],
  ['not due yet', { notBefore: new Date('2021-10-19T08:00:00Z') }],
])('a message %s is not (I9)', async (_name, of) => {
  expect(await isCalledLost(of)).toBe(false);
});
