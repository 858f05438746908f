import { instant } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { raiseDeadlineFloor } from '../programme/raiseDeadlineFloor.js';
import { seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { withPrincipal } from './withPrincipal.js';

const bank = { role: 'BANK', subject: 'machine-1', bank: '1111' } as const;
let server: TestDatabase;
let worker: Database;
let api: Database;

beforeAll(async () => {
  server = await testDatabase();
  worker = openDatabase(server.workerUrl);
  api = openDatabase(server.apiUrl);
});
afterAll(async () => {
  await Promise.all([worker.close(), api.close()]);
  await server.drop();
});

async function seenIn(state: string): Promise<string> {
  const { journeyId, citizenId } = await seedCitizen(worker, { banks: [bank.bank] });
  const data = { state, deadline: new Date('2021-11-05') };
  await worker.prisma.journey.update({ where: { id: journeyId }, data });
  const { rows } = await withPrincipal(api.pool, bank, (client) =>
    client.query<{ deadline: string }>('SELECT deadline::text FROM bank_journey'),
  );
  const ended = { endedAt: new Date() };
  await worker.prisma.bankCustomer.updateMany({ where: { citizenId }, data: ended });
  return rows[0]?.deadline ?? 'nothing';
}

test('a bank sees the floor where a window runs, and the day they had where it does not (R-10)', async () => {
  const floor = { deadline: '2022-10-31', by: 'manager-b', now: instant(Date.UTC(2021, 10, 1)) };
  const db = await worker.pool.connect();
  await raiseDeadlineFloor(db, floor).finally(() => db.release());
  expect(await seenIn('ACTIVATING')).toBe('2022-10-31');
  expect(await seenIn('ENROLLED')).toBe('2021-11-05');
});
