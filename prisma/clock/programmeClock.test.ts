import { instant } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { programmeClock, programmeNow } from './programmeClock.js';

const dayMs = 86_400_000;
let server: TestDatabase;
let database: Database;

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

test('without segments programme time is the wall clock', async () => {
  const before = Date.now();
  const now = await programmeNow(database.pool);
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test('a running segment turns seconds into days, and a closed one stands still', async () => {
  const programmeStart = new Date('2021-10-06T00:00:00Z');
  const wallStart = new Date(Date.now() - 10_000);
  const { id } = await database.prisma.clockSegment.create({
    data: { wallStart, programmeStart, speed: 86_400 },
  });
  const clock = programmeClock(database.pool);
  const days = ((await clock.now()) - programmeStart.getTime()) / dayMs;
  expect(days).toBeGreaterThanOrEqual(10);
  expect(days).toBeLessThan(15);
  const inTen = instant((await clock.now()) + 10 * dayMs);
  expect(await clock.wallMsUntil(inTen)).toBeGreaterThan(5_000);
  const wallEnd = new Date(wallStart.getTime() + 10_000);
  await database.prisma.clockSegment.update({ where: { id }, data: { wallEnd } });
  expect(await programmeNow(database.pool)).toBe(programmeStart.getTime() + 10 * dayMs);
  expect(await programmeClock(database.pool).wallMsUntil(inTen)).toBeNull();
});

test('while the database is away the clock goes on with what it read last', async () => {
  const clock = programmeClock(database.pool);
  await clock.now();
  await server.drop();
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(Math.abs((await clock.now()) - Date.now())).toBeLessThan(1_000);
});
