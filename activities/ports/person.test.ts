import { randomUUID } from 'node:crypto';
import { cprOf } from '@overgang/domain';
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
  const { citizenId } = customer;
  const deleted = { state: 'RETIRED', deletedAt: new Date() };
  await database.prisma.nemId.updateMany({ where: { citizenId }, data: deleted });
  expect((await read(customer.journeyId)).help.hasNemId).toBe(false);
  await worker.close();
});

test('of many that are read at once each is who was asked for, number and all, and who is not there is nobody', async () => {
  const worker = openDatabase(own.workerUrl);
  const read = personReader(worker.pool, testVault);
  const digits = Array.from({ length: 12 }, (_, place) => `01015021${String(place + 10)}`);
  const journeys = await Promise.all(
    digits.map(async (number, place) => {
      const cpr = cprOf(number);
      if (!cpr) throw new Error('the made-up number is none');
      const municipality = String(700 + place).padStart(4, '0');
      return (await seedCitizen(database, { cpr, municipality })).journeyId;
    }),
  );
  const nobody = read(randomUUID());
  const persons = await Promise.all(journeys.toReversed().map(read));
  await expect(nobody).rejects.toMatchObject({ name: 'ZodError' });
  expect(persons.map((person) => person.cprDigits())).toEqual(digits.toReversed());
  expect(persons.map(({ municipality }) => Number(municipality) - 700)).toEqual(
    digits.map((_, place) => place).toReversed(),
  );
  await worker.close();
});
