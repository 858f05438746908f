import { randomUUID } from 'node:crypto';
import { day, type Power } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import type { DatabasePrincipal } from '../principal/principal.js';
import { withPrincipal } from '../principal/withPrincipal.js';
import { dayOfTest } from '../testing/aStep.js';
import { type SeededCitizen, seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { givePower, type NewPower } from './givePower.js';
import { revokePower } from './revokePower.js';

let server: TestDatabase;
let worker: Database;
let api: Database;
let citizen: SeededCitizen;
let other: SeededCitizen;
let own: DatabasePrincipal;

beforeAll(async () => {
  server = await testDatabase();
  worker = openDatabase(server.workerUrl);
  api = openDatabase(server.apiUrl);
  citizen = await seedCitizen(worker, { municipality: '0101' });
  other = await seedCitizen(worker);
  own = { role: 'CITIZEN', subject: 'c', citizenId: citizen.citizenId };
});
afterAll(async () => {
  await Promise.all([worker.close(), api.close()]);
  await server.drop();
});

const power = (more: Partial<NewPower> = {}): NewPower => ({
  id: randomUUID(),
  citizenId: citizen.citizenId,
  helperIndex: Buffer.from('a helper'),
  ...({ kind: 'PUBLIC', bank: null, acts: ['SEE'] } satisfies Partial<Power>),
  from: day('2021-10-01'),
  until: day('2022-10-01'),
  registeredBy: 'CITIZEN',
  at: dayOfTest(0),
  ...more,
});
const giveAs = (as: DatabasePrincipal, of: NewPower) =>
  withPrincipal(api.pool, as, (db) => givePower(db, of));
const seenAs = async (as: DatabasePrincipal, sql = 'SELECT id FROM journey') =>
  (await withPrincipal(api.pool, as, (db) => db.query<{ id: string }>(sql))).rows;

test('a helper sees one journey, and that only under a power of its citizen that was not revoked (R-43, I8)', async () => {
  const one = power();
  await giveAs(own, one);
  const acting = {
    role: 'HELPER',
    subject: 'h',
    citizenId: citizen.citizenId,
    power: one.id,
  } as const;
  expect(await seenAs(acting)).toEqual([{ id: citizen.journeyId }]);
  expect(await seenAs({ ...acting, citizenId: other.citizenId })).toEqual([]);
  expect(await seenAs({ role: 'HELPER', subject: 'h', citizenId: citizen.citizenId })).toEqual([]);
  await withPrincipal(api.pool, own, (db) => revokePower(db, one.id, dayOfTest(1)));
  expect(await seenAs(acting)).toEqual([]);
});

test('nobody gives, sees or revokes another’s power, and no user-ID is a helper’s to see', async () => {
  const theirs: DatabasePrincipal = { role: 'CITIZEN', subject: 'o', citizenId: other.citizenId };
  const clerk: DatabasePrincipal = { role: 'CLERK', subject: 'k', municipality: '0101' };
  const refusal = 'row-level security';
  await expect(giveAs(theirs, power())).rejects.toThrow(refusal);
  await expect(giveAs(clerk, power({ registeredBy: 'CLERK' }))).rejects.toThrow(refusal);
  await expect(giveAs({ role: 'SUPPORT', subject: 's' }, power())).rejects.toThrow(refusal);
  const one = power();
  await giveAs(own, one);
  const revoked = await withPrincipal(api.pool, theirs, (db) =>
    revokePower(db, one.id, dayOfTest(1)),
  );
  expect(revoked).toBe(false);
  const acting = {
    role: 'HELPER',
    subject: 'h',
    citizenId: citizen.citizenId,
    power: one.id,
  } as const;
  for (const who of [theirs, acting, clerk]) {
    expect(await seenAs(who, 'SELECT id FROM power_of_attorney')).toEqual([]);
  }
  expect(await seenAs(acting, 'SELECT canonical FROM user_id_ledger')).toEqual([]);
});

test('whose powers somebody holds is the API’s own to ask, and nobody’s who is signed in', async () => {
  const held = "SELECT id FROM powers_of_helper('a helper'::bytea)";
  for (const who of [own, { role: 'SUPPORT', subject: 's' } as const]) {
    expect(await seenAs(who, held)).toEqual([]);
  }
  expect(await seenAs({ role: 'SIGN_IN', subject: 'api' }, held)).not.toEqual([]);
});
