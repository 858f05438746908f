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

const told = async (...of: Parameters<AdvanceLab['told']>) => (await lab.told(...of)).answer;

const nemIdsOf = (citizenId: string) =>
  database.prisma.nemId.findMany({ where: { citizenId }, select: { idUpdateRequired: true } });
const see = (journeyId: string, validUntil: string) =>
  told(journeyId, 'papersSeen', { papers: 'PASSPORT', validUntil, witnessAge: null });

test('papers seen are on our books with the step, and not where it refuses (R-06, I5)', async () => {
  const { journeyId, citizenId } = await seedCitizen(database, { idUpdateRequired: true });
  await told(journeyId, 'released', { by: 'WAVE' });
  expect(await see(journeyId, '2020-01-01')).toMatchObject({ code: 'PAPERS_EXPIRED' });
  expect(await nemIdsOf(citizenId)).toEqual([{ idUpdateRequired: true }]);
  expect(await see(journeyId, '2099-01-01')).toMatchObject({ ok: true, state: 'INVITED' });
  expect(await nemIdsOf(citizenId)).toEqual([{ idUpdateRequired: false }]);
  const orders = await database.prisma.outboxMessage.count({ where: { journeyId, port: 'NEMID' } });
  expect(orders).toBe(0);
});

test('a first NemID that the clerk, the counter’s feed and NemID tell of is one (R-07)', async () => {
  const { journeyId, citizenId } = await seedCitizen(database, { hasNemId: false });
  await told(journeyId, 'released', { by: 'WAVE' });
  expect(await see(journeyId, '2099-01-01')).toMatchObject({ ok: true, state: 'INVITED' });
  await told(journeyId, 'nemIdIssued', {});
  expect(await nemIdsOf(citizenId)).toHaveLength(1);
});

const enrol = (journeyId: string, asTyped: string | null, enrolmentId = randomUUID()) =>
  told(journeyId, 'enrolAtCounter', { asTyped, means: 'CODE_DISPLAY', enrolmentId });

test('enrolling at the counter claims the user-ID and orders MitID at once, under one id (R-04, R-17)', async () => {
  const { journeyId, citizenId } = await seedCitizen(database);
  const enrolmentId = randomUUID();
  expect(await enrol(journeyId, 'Ved Skranken', enrolmentId)).toMatchObject({
    ok: true,
    state: 'ACTIVATING',
  });
  const order = { enrolmentId, userId: 'ved skranken', means: 'CODE_DISPLAY', isAtCounter: true };
  expect(
    await database.prisma.outboxMessage.findMany({ where: { journeyId, port: 'MITID' } }),
  ).toMatchObject([{ kind: 'beginEnrolment', payload: order }]);
  const where = { canonical: canonicalForm('ved skranken') };
  expect(await database.prisma.userIdLedger.findUnique({ where })).toMatchObject({
    ownerId: citizenId,
  });
});

test('a user-ID that is somebody’s, or breaks a rule, leaves everything as it was', async () => {
  await seedCitizen(database, { reservedUserId: canonicalForm('optaget') });
  const { journeyId } = await seedCitizen(database);
  expect(await enrol(journeyId, 'optaget')).toMatchObject({ code: 'TAKEN' });
  expect(await enrol(journeyId, 'é')).toMatchObject({ code: 'USER_ID_BROKEN' });
  expect(await enrol(journeyId, null)).toMatchObject({ code: 'CHOOSE_USER_ID_FIRST' });
  const journey = await database.prisma.journey.findUniqueOrThrow({ where: { id: journeyId } });
  expect(journey).toMatchObject({ state: 'WAITING', version: 0 });
});

test('who acted for the citizen, and by what right, stands in the timeline (R-43)', async () => {
  const { journeyId } = await seedCitizen(database);
  await told(journeyId, 'released', { by: 'WAVE' });
  const power = {
    ...{ id: randomUUID(), kind: 'PUBLIC', bank: null, acts: ['APPOINTMENT'] },
    ...{ from: '2020-01-01', until: '2099-01-01' },
  };
  expect(await told(journeyId, 'bookAppointment', { notBefore: null, power })).toMatchObject({
    ok: true,
  });
  const expired = { ...power, until: '2020-12-31' };
  expect(
    await told(journeyId, 'cancelAppointment', { bookingId: null, power: expired }),
  ).toMatchObject({ code: 'POWER_EXPIRED' });
  const timeline = await database.prisma.transition.findMany({
    where: { journeyId, event: { in: ['bookAppointment', 'cancelAppointment'] } },
  });
  expect(timeline).toMatchObject([{ details: { power: { id: power.id, kind: 'PUBLIC' } } }]);
});
