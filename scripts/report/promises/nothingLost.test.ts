import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { rowsOf } from '../testing/rowsOf.js';
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
const sunday = new Date('2021-10-17T08:00:00Z');
const due = new Date('2021-10-10T08:00:00Z');
const fromNow = (ms: number) => new Date(Date.now() + ms);

/** The finding of that name, with nothing else in the outside systems' books. */
async function findingOf(
  name: string,
  books: Parameters<typeof nothingLost.check>[0]['books'] = {},
  at = now,
) {
  const checked = await nothingLost.check({ rows: rowsOf(database), books, now: at });
  return checked.find(({ says }) => says.includes(name));
}

async function isCalledLost(of: object, at = now): Promise<boolean> {
  const { prisma } = database;
  await prisma.outboxMessage.deleteMany();
  const ids = { id: crypto.randomUUID(), journeyId: crypto.randomUUID() };
  const keys = { naturalKey: 'key', providerKey: crypto.randomUUID(), payload: {} };
  const times = { notBefore: due, createdAt: due };
  await prisma.outboxMessage.create({
    data: { ...ids, ...keys, ...times, port: 'NETBANK', kind: 'sendNotice', ...of },
  });
  const found = await findingOf('outbox', {}, at);
  return found?.broken.some((message) => message.includes(ids.id)) ?? false;
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

test('a letter waits for a working day, and is called lost on one (I9)', async () => {
  expect(await isCalledLost({ port: 'LETTER' }, sunday)).toBe(false);
  expect(await isCalledLost({ port: 'LETTER' })).toBe(true);
  expect(await isCalledLost({}, sunday)).toBe(true);
});

/** An order that its system refused for good, and what was told to its journey of it. */
async function refusedOrder(port: string, told: object | null) {
  const { prisma } = database;
  const { journeyId } = await seedCitizen(database);
  const [id, providerKey] = [crypto.randomUUID(), crypto.randomUUID()];
  const settled = { status: 'FAILED', settledAt: due, outcome: { code: 'NO_CPR' } };
  const times = { notBefore: due, createdAt: due };
  const what = { port, kind: 'order', naturalKey: 'order/1', providerKey, payload: {} };
  await prisma.outboxMessage.create({ data: { id, journeyId, ...what, ...times, ...settled } });
  if (told === null) return id;
  const key = `${providerKey}/orderRefused/order/1`;
  const message = { id: crypto.randomUUID(), sender: port, key, kind: 'orderRefused', journeyId };
  const said = { payload: {}, payloadHash: Buffer.alloc(32), receivedAt: due, deliverAfter: due };
  await prisma.inboxMessage.create({ data: { ...message, ...said, ...told } });
  return id;
}

const refusals = () => findingOf('refused came back to its journey');

test.each(['MITID', 'NEMID', 'CITIZEN_SERVICE'])(
  'an order to %s that was refused and never returned to its journey is called lost (I9)',
  async (port) => {
    const lost = await refusedOrder(port, null);
    const another = await refusedOrder(port, {
      key: `${crypto.randomUUID()}/orderRefused/order/1`,
    });
    expect((await refusals())?.broken).toEqual(expect.arrayContaining([lost, another]));
  },
);

test('one whose journey was told is not, nor a notice that failed: that falls back (I9)', async () => {
  const answered = await refusedOrder('MITID', {});
  const letter = await refusedOrder('LETTER', null);
  const { looked = 0, broken } = (await refusals()) ?? {};
  expect(looked).toBeGreaterThan(0);
  expect(broken).not.toContain(answered);
  expect(broken).not.toContain(letter);
});

/** MitID's word that what was ordered is active now. */
const activation = (enrolmentId: string) => ({
  ...{ type: 'ACTIVATED' as const, at: due.toISOString(), person: 'somebody', userId: 'somebody' },
  ...{ enrolmentId, means: 'CODE_DISPLAY' as const },
});

test('a device that was activated and then replaced is not lost, one that nobody here knows of is (I9)', async () => {
  const { citizenId } = await seedCitizen(database);
  const [replaced, ordered, unknown] = [1, 2, 3].map(() => crypto.randomUUID());
  if (!replaced || !ordered || !unknown) throw new Error('no ids');
  const device = { citizenId, means: 'CODE_DISPLAY', orderedAt: due };
  await database.prisma.authenticator.createMany({
    data: [
      { ...device, id: replaced, state: 'ENDED', activatedAt: due },
      { ...device, id: ordered, state: 'DISPATCHED' },
    ],
  });
  const mitId = [replaced, ordered, unknown].map(activation);
  const found = await findingOf('activation in MitID’s book', { mitId });
  expect(found?.broken).toEqual([ordered, unknown]);
});
