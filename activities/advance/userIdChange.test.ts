import { randomUUID } from 'node:crypto';
import { canonicalForm } from '@overgang/domain';
import { seedCitizen } from '@overgang/prisma/testing';
import { type AdvanceLab, openAdvanceLab } from '../testing/advanceLab.js';

let lab: AdvanceLab;
let database: AdvanceLab['database'];

beforeAll(async () => {
  lab = await openAdvanceLab();
  database = lab.database;
});
afterAll(() => lab.close());

const told: AdvanceLab['told'] = (...of) => lab.told(...of);

/** Whoever has MitID under that user-ID, with a NemID or without. */
async function enrolled(userId: string, hasNemId = true) {
  const seeded = await seedCitizen(database, { hasNemId });
  const payload = { means: 'APP', userId, enrolmentId: null, happenedAt: Date.now() };
  await told(seeded.journeyId, 'activated', payload);
  return seeded;
}

const change = (journeyId: string, asTyped: string, changeId = randomUUID()) =>
  told(journeyId, 'changeUserId', { asTyped, changeId });
const changed = (journeyId: string, userId: string) =>
  told(journeyId, 'userIdChanged', { userId, happenedAt: Date.now() });

const ledgerOf = async (canonical: string) => {
  const where = { canonical: canonicalForm(canonical) };
  const row = await database.prisma.userIdLedger.findUnique({ where });
  return row && { owner: row.ownerId, status: row.status, isConfirmed: row.confirmedAt !== null };
};

test('a change is ordered of MitID once, holds the wish for its owner, and is confirmed by MitID alone (R-23)', async () => {
  const { journeyId, citizenId } = await enrolled('anna b.', false);
  const other = await enrolled('en helt anden');
  const changeId = randomUUID();
  const done = await change(journeyId, 'Anna Berg', changeId);
  expect(done.answer).toMatchObject({ ok: true, state: 'ENROLLED' });
  const orders = await database.prisma.outboxMessage.findMany({
    where: { journeyId, port: 'MITID' },
  });
  expect(orders).toMatchObject([
    { kind: 'changeUserId', providerKey: changeId, payload: { changeId, userId: 'anna berg' } },
  ]);
  expect(await ledgerOf('anna berg')).toEqual({
    owner: citizenId,
    status: 'ACTIVE',
    isConfirmed: false,
  });
  expect(await ledgerOf('anna b.')).toEqual({
    owner: citizenId,
    status: 'ACTIVE',
    isConfirmed: true,
  });
  expect((await change(other.journeyId, 'ANNA BERG')).answer).toMatchObject({ code: 'TAKEN' });

  await changed(journeyId, 'anna berg');
  expect(await ledgerOf('anna berg')).toEqual({
    owner: citizenId,
    status: 'ACTIVE',
    isConfirmed: true,
  });
  expect(await ledgerOf('anna b.')).toMatchObject({ owner: citizenId, status: 'QUARANTINED' });
  expect((await change(other.journeyId, 'anna b.')).answer).toMatchObject({ code: 'TAKEN' });
});

test('while NemID lives, the former id stays its owner’s (R-22)', async () => {
  const { journeyId, citizenId } = await enrolled('bent.b');
  await changed(journeyId, 'bent bro');
  expect(await ledgerOf('bent.b')).toMatchObject({ owner: citizenId, status: 'RESERVED' });
});

test('refused late, the wish is not kept for whoever was refused, and another is ordered under an id of its own (R-17)', async () => {
  const { journeyId } = await enrolled('carl c.', false);
  const changeId = randomUUID();
  await change(journeyId, 'carl carlsen', changeId);
  await told(journeyId, 'userIdChangeRefused', { changeId });
  expect(await ledgerOf('carl carlsen')).toBeNull();
  expect(await ledgerOf('carl c.')).toMatchObject({ status: 'ACTIVE', isConfirmed: true });
  expect((await change(journeyId, 'carl christian')).answer).toMatchObject({ ok: true });
  const notices = await database.prisma.notice.findMany({ where: { journeyId } });
  expect(notices.map(({ kind }) => kind)).toContain('USER_ID_IN_CONFLICT');
});

test('the owner of a user-ID that MitID would not give to another has it here too (R-17, R-22)', async () => {
  const [refused, owner] = [await seedCitizen(database), await seedCitizen(database)];
  const enrolmentId = randomUUID();
  await told(refused.journeyId, 'released');
  await told(refused.journeyId, 'chooseUserId', { asTyped: 'hanne h.' });
  const order = { means: 'APP', delivery: null, enrolmentId };
  await told(refused.journeyId, 'chooseAuthenticator', order);
  await told(refused.journeyId, 'userIdRefused', { enrolmentId });
  const active = { means: 'APP', userId: 'hanne h.', enrolmentId: null, happenedAt: Date.now() };
  await told(owner.journeyId, 'activated', active);
  const row = { owner: owner.citizenId, status: 'ACTIVE', isConfirmed: true };
  expect(await ledgerOf('hanne h.')).toEqual(row);
});

test('MitID that came under our order confirms its user-ID, also where MitID does not name it (R-17)', async () => {
  const { journeyId } = await seedCitizen(database);
  const enrolmentId = randomUUID();
  await told(journeyId, 'released');
  await told(journeyId, 'chooseUserId', { asTyped: 'ida i.' });
  await told(journeyId, 'chooseAuthenticator', { means: 'APP', delivery: null, enrolmentId });
  await told(journeyId, 'activated', { means: 'APP', enrolmentId, happenedAt: Date.now() });
  expect(await ledgerOf('ida i.')).toMatchObject({ status: 'ACTIVE', isConfirmed: true });
});

test('an order that has not gone out is withdrawn by the next', async () => {
  const { journeyId } = await enrolled('dorte d.');
  await change(journeyId, 'dorte dahl');
  await change(journeyId, 'dorte dam');
  const orders = await database.prisma.outboxMessage.findMany({
    where: { journeyId, port: 'MITID' },
    orderBy: { createdAt: 'asc' },
  });
  expect(orders.map(({ status }) => status)).toEqual(['WITHDRAWN', 'PENDING']);
});

test('what MitID gives to somebody else than our ledger does is taken over, and a conflict on the timeline (R-17, R-21)', async () => {
  const [one, other] = [await enrolled('erik e.'), await enrolled('frida f.')];
  await changed(one.journeyId, 'frida f.');
  expect(await ledgerOf('frida f.')).toMatchObject({ owner: other.citizenId });
  const [last] = await database.prisma.transition.findMany({
    where: { journeyId: one.journeyId, event: 'userIdChanged' },
  });
  expect(last?.details).toMatchObject({ conflict: 'USER_ID_TAKEN_IN_LEDGER' });
});

test('MitID is asked to remind its owner once a day, however often we are asked; the order holds no user-ID', async () => {
  const { journeyId } = await enrolled('gerda g.');
  for (const by of ['CITIZEN', 'SUPPORT'] as const) await told(journeyId, 'remindOfUserId', { by });
  const orders = await database.prisma.outboxMessage.findMany({
    where: { journeyId, port: 'MITID' },
  });
  expect(orders).toMatchObject([{ kind: 'remindOfUserId', payload: {} }]);
});
