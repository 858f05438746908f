import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { rowsOf } from '../testing/rowsOf.js';
import { alwaysANextStep } from './alwaysANextStep.mjs';

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
const whole = { nextWhat: 'choose a user-ID', nextOwner: 'CITIZEN', nextAt: now };

async function isFound(data: object): Promise<boolean> {
  const { journeyId } = await seedCitizen(database);
  await database.prisma.journey.update({ where: { id: journeyId }, data: { ...whole, ...data } });
  const [finding] = await alwaysANextStep.check({ rows: rowsOf(database), books: {}, now });
  return finding?.broken.includes(journeyId) ?? false;
}

test.each([
  ['time', { nextAt: null }],
  ['name', { nextWhat: '' }],
  ['owner', { nextOwner: '' }],
])('an open journey whose next step has no %s is found (I6)', async (_, missing) => {
  expect(await isFound(missing)).toBe(true);
});

test('one that has all three is not, nor one that has ended (I6)', async () => {
  expect(await isFound({})).toBe(false);
  expect(await isFound({ nextAt: null, endedAt: now })).toBe(false);
});
