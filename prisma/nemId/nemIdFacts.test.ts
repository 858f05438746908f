import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { loadStep } from '../journey/loadStep.js';
import { seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl, { maxConnections: 2 });
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

/** How a step finds the NemID of somebody who has these; a star: deleted on request. */
async function stateOf(states: readonly string[]) {
  const { citizenId, journeyId } = await seedCitizen(database, { hasNemId: false });
  for (const one of states) {
    await database.prisma.nemId.create({
      data: {
        id: randomUUID(),
        citizenId,
        state: one.replace('*', ''),
        deletedAt: one.endsWith('*') ? new Date('2021-11-01') : null,
        issuedOn: new Date('2012-01-01'),
      },
    });
  }
  return (await loadStep(database.pool, { journeyId, messageId: null }))?.facts.nemId.state;
}

test.each([
  [['ACTIVE', 'BLOCKED'], 'ACTIVE'],
  [['RETIRED', 'AWAITING_CARD'], 'AWAITING_CARD'],
  [['OUT_OF_KEYS'], 'OUT_OF_KEYS'],
  [['RETIRED*', 'AWAITING_PASSWORD'], 'AWAITING_PASSWORD'],
  [['RETIRED*', 'RETIRED'], 'RETIRED'],
  [['RETIRED*', 'RETIRED*'], 'DELETED'],
  [[], 'NONE'],
] as const)('NemIDs that are %j are together %s (R-10, R-20, R-38)', async (states, together) => {
  expect(await stateOf(states)).toBe(together);
});

test('only one that has ended can have been deleted (R-38)', async () => {
  await expect(stateOf(['ACTIVE*'])).rejects.toThrow('nem_id');
});
