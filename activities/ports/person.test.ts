import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase, testVault } from '@overgang/prisma/testing';
import { personReader } from './person.js';

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await testDatabase();
  database = openDatabase(own.adminUrl);
  const data = { code: '0101', name: 'København', phone: '33 66 33 66' };
  await database.prisma.municipality.create({ data });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

test('whom a citizen can ask nearby is read when the notice goes out: bank, municipality, and whether they have NemID (R-08)', async () => {
  const worker = openDatabase(own.workerUrl);
  const read = personReader(worker.pool, testVault);
  const customer = await seedCitizen(database, { banks: ['1234'] });
  const elsewhere = await seedCitizen(database, { municipality: '0751', hasNemId: false });
  expect((await read(customer.journeyId)).help).toEqual({
    hasNemId: true,
    bank: { name: 'Bank 1234', phone: '70 10 00 00' },
    citizenServicePhone: '33 66 33 66',
  });
  expect((await read(elsewhere.journeyId)).help).toEqual({
    hasNemId: false,
    bank: null,
    citizenServicePhone: null,
  });
  await worker.close();
});
