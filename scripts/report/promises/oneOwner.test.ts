import { randomUUID } from 'node:crypto';
import { canonicalForm } from '@overgang/domain';
import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import type { Books } from '../books.mjs';
import { rowsOf } from '../testing/rowsOf.js';
import { oneOwner } from './oneOwner.mjs';

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

type MitIdEntry = NonNullable<Books['mitId']>[number];
const activated = (person: string, userId: string, enrolmentId: string | null): MitIdEntry => ({
  ...{ type: 'ACTIVATED', at, person, userId, enrolmentId, means: 'APP' },
});

/** What was ordered of MitID for a citizen, under the id that stands in MitID's book. */
async function ordered(citizenId: string): Promise<string> {
  const id = randomUUID();
  const of = { means: 'APP', state: 'ORDERED', orderedAt: new Date(at) };
  await database.prisma.authenticator.create({ data: { id, citizenId, ...of } });
  return id;
}

async function findings(books: Books) {
  const checked = await oneOwner.check({ rows: rowsOf(database), books, now: new Date(at) });
  const brokenIn = (name: string) => checked.find(({ says }) => says.includes(name))?.broken;
  return { twice: brokenIn('no two people'), anothers: brokenIn('reserved for another') };
}

test('whoever has at MitID what is reserved for another is found, and its owner is not (I4, R-20)', async () => {
  const reservedUserId = canonicalForm('kun min');
  const owner = await seedCitizen(database, { reservedUserId });
  const other = await seedCitizen(database);
  const [owners, others] = [await ordered(owner.citizenId), await ordered(other.citizenId)];
  const stolen = [activated('other', 'kun min', others)];
  expect((await findings({ mitId: stolen })).anothers).toEqual([other.citizenId]);
  const own = [activated('owner', 'kun min', owners), activated('other', 'en anden', others)];
  expect(await findings({ mitId: own })).toEqual({ twice: [], anothers: [] });
});

test('so is one who came to MitID another way, and whom we have written to (I4)', async () => {
  await seedCitizen(database, { reservedUserId: canonicalForm('også min') });
  const { citizenId, journeyId } = await seedCitizen(database);
  const id = randomUUID();
  const told = { kind: 'YOUR_TURN', channel: 'DIGITAL_POST', round: 0, values: {} };
  const key = { id, journeyId, noticeKey: 'YOUR_TURN/0/1/DIGITAL_POST/0', templateVersion: 1 };
  await database.prisma.notice.create({ data: { ...key, ...told, createdAt: new Date(at) } });
  const memo = {
    ...{ type: 'MEMO' as const, at, messageUUID: id, person: 'other', transmissionId: id },
    ...{ senderID: '10000000', label: '', notification: '', receiptDueAt: 0 },
  };
  const mitId = [activated('other', 'også min', null)];
  expect((await findings({ mitId, digitalPost: [memo] })).anothers).toEqual([citizenId]);
});

test('what NemID’s operator delivered as reserved is found though the ledger has given it away (I4, R-20)', async () => {
  const owner = await seedCitizen(database);
  const other = await seedCitizen(database);
  const nemId = await database.prisma.nemId.findFirstOrThrow({
    where: { citizenId: owner.citizenId },
  });
  const delivered = { kind: 'SELF_CHOSEN', canonical: 'givet bort', issuedAt: new Date(at) };
  await database.prisma.nemIdUserId.create({
    data: { id: randomUUID(), nemIdId: nemId.id, ...delivered, outcome: 'RESERVED' },
  });
  const mitId = [activated('other', 'givet bort', await ordered(other.citizenId))];
  expect((await findings({ mitId })).anothers).toEqual([other.citizenId]);
});

test('one user-ID of two people at MitID is found (I4)', async () => {
  const mitId = [activated('one', 'vores', null), activated('other', 'vores', null)];
  expect((await findings({ mitId })).twice).toHaveLength(2);
});
