import { eventually, type TestDatabase, testDatabase } from '../testing/index.js';
import { openDatabase } from './openDatabase.js';

let own: TestDatabase;

beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

test('a transaction that is under way when the database is closed ends as it would have', async () => {
  const { prisma, pool, close } = openDatabase(own.adminUrl);
  const running = prisma.$transaction([
    prisma.$queryRaw`SELECT pg_sleep(0.5)::text`,
    prisma.$queryRaw`SELECT 'done' AS said`,
  ]);
  const ended = Promise.allSettled([running]);
  await eventually(async () => expect(pool.totalCount - pool.idleCount).toBe(1));
  await close();
  const [{ status }] = await ended;
  expect(status).toBe('fulfilled');
  expect(await running).toEqual([expect.anything(), [{ said: 'done' }]]);
});
