import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { rowsOf } from '../testing/rowsOf.js';
import { ownCustomersOnly } from './ownCustomersOnly.mjs';

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

const at = '2021-10-10T08:00:00Z';

/** What an event to a bank breaks: the check's name begins with this. */
async function broken(reg: string, data: Record<string, unknown>) {
  const event = { type: 'EVENT' as const, at, reg, webhookId: 'an event' };
  const netbank = [{ ...event, event: 'journey.changed', data }];
  const evidence = { rows: rowsOf(database), books: { netbank }, now: new Date(at) };
  const checked = await ownCustomersOnly.check(evidence);
  return checked.filter((finding) => finding.broken.includes('an event')).map(({ says }) => says);
}

/** A customer of one bank, with a notice that is that bank's to show. */
async function customerOf(bankReg: string) {
  const { journeyId, citizenId } = await seedCitizen(database, { banks: [bankReg] });
  const { handle } = await database.prisma.bankCustomer.findFirstOrThrow({ where: { citizenId } });
  const noticeId = crypto.randomUUID();
  const what = { kind: 'YOUR_TURN', channel: 'NETBANK', noticeKey: 'YOUR_TURN/0/0/NETBANK/0' };
  const sent = { round: 0, values: {}, templateVersion: 1, createdAt: new Date(at), bankReg };
  await database.prisma.notice.create({ data: { id: noticeId, journeyId, ...what, ...sent } });
  return { handle, noticeId };
}

test('an event about its own customer breaks nothing, at another bank it is found (I8)', async () => {
  const { handle, noticeId } = await customerOf('1111');
  await customerOf('2222');
  expect(await broken('1111', { handle, noticeId })).toEqual([]);
  expect(await broken('2222', { handle })).toEqual(['each event is about a customer of that bank']);
  const anothers = await customerOf('2222');
  expect(await broken('1111', { handle, noticeId: anothers.noticeId })).toEqual([
    'each notice went to its own bank',
  ]);
});

test('an event that says more than state and deadline is found (I8)', async () => {
  const { handle } = await customerOf('1111');
  expect(await broken('1111', { handle, state: 'ENROLLED', otherBank: '2222' })).toEqual([
    'no event says more than it may',
  ]);
});
