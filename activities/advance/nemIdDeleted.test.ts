import { canonicalForm, type Instant, instant } from '@overgang/domain';
import { withTransaction } from '@overgang/prisma';
import { seedCitizen } from '@overgang/prisma/testing';
import { deleteNemIds } from '../collect/setNemIds.js';
import { type AdvanceLab, openAdvanceLab } from '../testing/advanceLab.js';

let lab: AdvanceLab;
let database: AdvanceLab['database'];

beforeAll(async () => {
  lab = await openAdvanceLab();
  database = lab.database;
});
afterAll(() => lab.close());

const told: AdvanceLab['told'] = (...of) => lab.told(...of);

const dayMs = 86_400_000;
const ago = (days: number): Instant => instant(Date.now() - days * dayMs);

/** Invited, and NemID deleted so many days ago, as the feed tells it. */
async function deleted(userId: string, days: number) {
  const seeded = await seedCitizen(database, { reservedUserId: canonicalForm(userId) });
  await told(seeded.journeyId, 'released', { by: 'WAVE' });
  await deleteAgain(seeded, days);
  return seeded;
}

async function deleteAgain(of: { journeyId: string; citizenId: string }, days: number) {
  const happenedAt = ago(days);
  await withTransaction(database.pool, (db) => deleteNemIds(db, of.citizenId, happenedAt));
  await told(of.journeyId, 'nemIdDeleted', { happenedAt });
}

const stateOf = async (id: string) =>
  (await database.prisma.journey.findUniqueOrThrow({ where: { id } })).state;
const nemIdsOf = async (citizenId: string) =>
  (
    await database.prisma.nemId.findMany({ where: { citizenId }, orderBy: { issuedOn: 'asc' } })
  ).map(({ state, deletedAt }) => `${state}${deletedAt === null ? '' : ', deleted'}`);

test('the reservations of a deleted NemID rest for their owner, who gets one at the counter first (R-07, R-22, R-38)', async () => {
  const { journeyId, citizenId } = await deleted('inge b.', 3);
  expect(await stateOf(journeyId)).toBe('ID_UPDATE_REQUIRED');
  const canonical = canonicalForm('inge b.');
  expect(
    await database.prisma.userIdLedger.findUniqueOrThrow({ where: { canonical } }),
  ).toMatchObject({ ownerId: citizenId, status: 'QUARANTINED' });
});

test('a NemID issued after a deletion is another one, told of twice or not, and may be deleted too (R-38)', async () => {
  const { journeyId, citizenId } = await deleted('jens j.', 9);
  await told(journeyId, 'nemIdIssued');
  await told(journeyId, 'nemIdIssued');
  expect(await nemIdsOf(citizenId)).toEqual(['RETIRED, deleted', 'ACTIVE']);
  expect(await stateOf(journeyId)).toBe('INVITED');
  await deleteAgain({ journeyId, citizenId }, 0);
  await told(journeyId, 'nemIdIssued');
  expect(await nemIdsOf(citizenId)).toEqual(['RETIRED, deleted', 'RETIRED, deleted', 'ACTIVE']);
});
