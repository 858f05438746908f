import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { storeMessages } from '../inbox/storeMessages.js';
import type { DatabasePrincipal } from '../principal/principal.js';
import { senderOf } from '../principal/senderOf.js';
import { withPrincipal } from '../principal/withPrincipal.js';
import { dayOfTest } from '../testing/aStep.js';
import { type SeededCitizen, seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { beginVisit } from './beginVisit.js';

const eva: DatabasePrincipal = { role: 'CLERK', subject: 'eva', municipality: '0101' };
const ib: DatabasePrincipal = { ...eva, subject: 'ib' };
const ole: DatabasePrincipal = { role: 'CLERK', subject: 'ole', municipality: '0751' };

let server: TestDatabase;
let worker: Database;
let api: Database;
let citizen: SeededCitizen;

beforeAll(async () => {
  server = await testDatabase();
  worker = openDatabase(server.workerUrl);
  api = openDatabase(server.apiUrl);
  citizen = await seedCitizen(worker, { municipality: '0101' });
});
afterAll(async () => {
  await Promise.all([worker.close(), api.close()]);
  await server.drop();
});

const visitBy = (of: DatabasePrincipal, as: DatabasePrincipal = of) =>
  withPrincipal(api.pool, as, (db) =>
    beginVisit(db, {
      citizenId: citizen.citizenId,
      municipality: of.municipality ?? '',
      clerk: of.subject,
      purpose: 'a test',
      at: dayOfTest(0),
      minutes: 60,
    }),
  );

const sayAs = (principal: DatabasePrincipal) => {
  const message = {
    ...{ sender: senderOf(principal), key: randomUUID(), kind: 'refuseAtCounter' as const },
    ...{ journeyId: citizen.journeyId, payload: {}, actor: principal.subject, role: 'CLERK' },
    ...{ receivedAt: dayOfTest(0), deliverAfter: dayOfTest(0) },
  };
  return withPrincipal(api.pool, principal, (db) => storeMessages(db, [message]));
};

const refusal = 'row-level security';

test('the database lets a clerk write for whom they found, and for nobody else of the municipality', async () => {
  await expect(sayAs(eva)).rejects.toThrow(refusal);
  await visitBy(eva);
  expect(await sayAs(eva)).toMatchObject([{ outcome: 'NEW' }]);
  await expect(sayAs(ib)).rejects.toThrow(refusal);
  await expect(sayAs(ole)).rejects.toThrow(refusal);
});

test('no clerk opens a visit of another municipality’s citizen, nor in a colleague’s name', async () => {
  await expect(visitBy(ole)).rejects.toThrow(refusal);
  await expect(visitBy(ib, eva)).rejects.toThrow(refusal);
  await expect(visitBy({ ...eva, municipality: '0751' }, eva)).rejects.toThrow(refusal);
});

test('a clerk reads their own visits alone, and prolongs none', async () => {
  const rowsOf = async (principal: DatabasePrincipal, sql: string) =>
    (await withPrincipal(api.pool, principal, (db) => db.query(sql))).rowCount;
  expect(await rowsOf(eva, 'SELECT FROM counter_visit')).toBe(1);
  for (const other of [ib, ole, { role: 'SUPPORT', subject: 's' } as const]) {
    expect(await rowsOf(other, 'SELECT FROM counter_visit')).toBe(0);
  }
  const prolong = "UPDATE counter_visit SET until = now() + interval '1 day'";
  await expect(rowsOf(eva, prolong)).rejects.toThrow('permission denied');
});

test('nobody but a clerk takes somebody in', async () => {
  const takeIn = "SELECT take_in_citizen('{}', '{}', 'x', now())";
  for (const role of ['SUPPORT', 'MANAGER', 'CITIZEN', 'BANK'] as const) {
    const tried = withPrincipal(api.pool, { role, subject: 's' }, (db) => db.query(takeIn));
    await expect(tried).rejects.toThrow('only a clerk takes somebody in');
  }
});
