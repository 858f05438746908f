import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase, testVault } from '@overgang/prisma/testing';
import { stored } from '../testing/tellingJourneys.js';
import { createAdvance } from './createAdvance.js';

let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await testDatabase();
  database = openDatabase(own.workerUrl, { maxConnections: 4 });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

async function told(journeyId: string, kind: Parameters<typeof stored>[2], payload?: object) {
  const messageId = await stored(database, journeyId, kind, payload);
  return createAdvance({ pool: database.pool, vault: testVault })(journeyId, messageId);
}

const letters = (journeyId: string) =>
  database.prisma.outboxMessage.findMany({
    where: { journeyId, port: 'LETTER' },
    orderBy: { id: 'asc' },
    select: { status: true, naturalKey: true },
  });

test('a letter that still waits is taken back when support sends it again: there is one letter (I2)', async () => {
  const { journeyId } = await seedCitizen(database, { isExemptFromDigitalPost: true });
  await told(journeyId, 'released', { by: 'WAVE' });
  const again = { kind: 'YOUR_TURN', why: 'asked for it' };
  expect((await told(journeyId, 'resendNotice', again)).answer).toMatchObject({ ok: true });
  expect(await letters(journeyId)).toEqual([
    { status: 'WITHDRAWN', naturalKey: 'notice/YOUR_TURN/0/0/LETTER/0' },
    { status: 'PENDING', naturalKey: 'notice/YOUR_TURN/0/0/LETTER/1' },
  ]);
});

test('one that has gone out is sent once more all the same, in a round of its own', async () => {
  const { journeyId } = await seedCitizen(database, { isExemptFromDigitalPost: true });
  await told(journeyId, 'released', { by: 'WAVE' });
  const settledAt = new Date();
  await database.prisma.outboxMessage.updateMany({
    where: { journeyId, port: 'LETTER' },
    data: { status: 'SENT', settledAt },
  });
  await told(journeyId, 'resendNotice', { kind: 'YOUR_TURN', why: 'never came' });
  expect((await letters(journeyId)).map(({ status }) => status)).toEqual(['SENT', 'PENDING']);
});
