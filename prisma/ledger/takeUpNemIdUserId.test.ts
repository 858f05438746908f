import { canonicalForm, cprOf, instant } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { type SeededCitizen, seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { takeUpNemIdUserId } from './takeUpNemIdUserId.js';

const early = instant(Date.UTC(2021, 9, 6));
const late = instant(Date.UTC(2021, 10, 6));
const own = '0101901234';
let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl, { maxConnections: 4 });
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

async function takeUp({ citizenId }: SeededCitizen, text: string, issuedAt = early) {
  const ownCpr = cprOf(own);
  if (ownCpr === null) throw new Error('no number');
  const client = await database.pool.connect();
  try {
    return await takeUpNemIdUserId(client, { citizenId, text, issuedAt, ownCpr, now: late });
  } finally {
    client.release();
  }
}

const recorded = async ({ citizenId }: SeededCitizen) => {
  const rows = await database.prisma.nemIdUserId.findMany({ where: { nemId: { citizenId } } });
  return rows.map(({ canonical, outcome, reason }) => [canonical, outcome, reason]);
};
const ownerOf = async (text: string) =>
  (await database.prisma.userIdLedger.findUnique({ where: { canonical: canonicalForm(text) } }))
    ?.ownerId;

test('an id made in NemID after the import is its owner’s, once, however often it is told (R-20)', async () => {
  const citizen = await seedCitizen(database);
  expect(await takeUp(citizen, 'Nyt Navn')).toBe('RESERVED');
  expect(await takeUp(citizen, 'Nyt Navn')).toBe('RESERVED');
  expect(await recorded(citizen)).toEqual([['nyt navn', 'RESERVED', null]]);
  expect(await ownerOf('nyt navn')).toBe(citizen.citizenId);
});

test('one that somebody has already is a conflict on record, and changes nothing (R-21)', async () => {
  const [first, second] = [await seedCitizen(database), await seedCitizen(database)];
  await takeUp(first, 'tvilling');
  expect(await takeUp(second, 'TVILLING', late)).toBe('CONFLICT');
  expect(await recorded(second)).toEqual([['tvilling', 'CONFLICT', null]]);
  expect(await ownerOf('tvilling')).toBe(first.citizenId);
});

test('told late, the earlier issued one still keeps it, and the other becomes the conflict (R-21)', async () => {
  const [first, second] = [await seedCitizen(database), await seedCitizen(database)];
  await takeUp(second, 'for sent', late);
  expect(await takeUp(first, 'for sent', early)).toBe('RESERVED');
  expect(await recorded(second)).toEqual([['for sent', 'CONFLICT', null]]);
  expect(await ownerOf('for sent')).toBe(first.citizenId);
});

test('what MitID refuses is kept apart with its reason, and goes to nobody else; a CPR number is kept nowhere (R-20)', async () => {
  const citizen = await seedCitizen(database);
  expect(await takeUp(citizen, 'tom"o"tom')).toBe('NOT_TRANSFERABLE');
  expect(await takeUp(citizen, own)).toBe('NOT_TRANSFERABLE');
  expect(await takeUp(citizen, `x${own}`)).toBe('NOT_TRANSFERABLE');
  expect(await recorded(citizen)).toEqual([
    ['tom"o"tom', 'NOT_TRANSFERABLE', 'INVALID_CHARACTER'],
    [null, 'NOT_TRANSFERABLE', 'OWN_CPR'],
    [null, 'NOT_TRANSFERABLE', 'OWN_CPR'],
  ]);
  expect(await ownerOf('tom"o"tom')).toBe(citizen.citizenId);
  const all = await database.prisma.userIdLedger.findMany();
  expect(JSON.stringify(all)).not.toContain(own);
});
