import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import type { Books } from '../books.mjs';
import { rowsOf } from '../testing/rowsOf.js';
import { toldBeforeClosing } from './toldBeforeClosing.mjs';

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

const dayOf = (day: number) => `2021-11-${String(day).padStart(2, '0')}T23:00:00.000Z`;

/** An overdue citizen of a bank, and what the banks know them as. */
async function overdueCitizen() {
  const { citizenId, journeyId } = await seedCitizen(database, { banks: ['1111'] });
  const { handle } = await database.prisma.bankCustomer.findFirstOrThrow({ where: { citizenId } });
  return { journeyId, handle };
}

async function overdueNotice(journeyId: string): Promise<string> {
  const id = crypto.randomUUID();
  const told = { kind: 'OVERDUE', channel: 'LETTER', round: 0, values: {}, templateVersion: 1 };
  const of = { id, journeyId, noticeKey: `OVERDUE/0/1/LETTER/${id}` };
  await database.prisma.notice.create({ data: { ...of, ...told, createdAt: new Date(dayOf(1)) } });
  return id;
}

const closing = (handle: string, at: string) => ({
  ...{ type: 'EVENT' as const, at, reg: '1111', webhookId: `closing of ${handle}` },
  ...{ event: 'nemid.closeLogon', data: { handle } },
});
const letter = (itemId: string, at: string) => ({
  ...{ type: 'ACCEPTED' as const, at, itemId, addressee: 'somebody' },
  ...{ country: 'DK', language: 'da', largePrint: false, sha256: '', postAt: 0 },
});

async function broken(books: Books) {
  const evidence = { rows: rowsOf(database), books, now: new Date(dayOf(30)) };
  return (await toldBeforeClosing.check(evidence)).flatMap((finding) => finding.broken);
}

test('a log-on that was closed before its owner had been told, or without, is found (R-09)', async () => {
  const { journeyId, handle } = await overdueCitizen();
  const id = await overdueNotice(journeyId);
  const netbank = [closing(handle, dayOf(8))];
  const found = [`closing of ${handle}`];
  expect(await broken({ netbank })).toEqual(found);
  expect(await broken({ netbank, printHouse: [letter(id, dayOf(9))] })).toEqual(found);
  expect(await broken({ netbank, printHouse: [letter(id, dayOf(5))] })).toEqual([]);
});

test('what another was told does not count', async () => {
  const told = await overdueCitizen();
  const { handle } = await overdueCitizen();
  const printHouse = [letter(await overdueNotice(told.journeyId), dayOf(5))];
  const netbank = [closing(told.handle, dayOf(8)), closing(handle, dayOf(8))];
  expect(await broken({ netbank, printHouse })).toEqual([`closing of ${handle}`]);
});
