import { setTimeout as sleep } from 'node:timers/promises';
import { programmeTime } from '@overgang/domain';
import { readClockSegments } from '@overgang/prisma';
import { type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { firstProgrammeStart, holdClock, startClock } from '@overgang/scripts/clock';
import pg from 'pg';

let server: TestDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  server = await testDatabase();
  pool = new pg.Pool({ connectionString: server.adminUrl, max: 3 });
});
afterEach(async () => {
  await pool.end();
  await server.drop();
});

const daysAt = async (wallMs: number) =>
  (programmeTime(await readClockSegments(pool), wallMs) - firstProgrammeStart.getTime()) /
  86_400_000;

test('a change of speed is written down before it comes, so that everybody changes with it', async () => {
  const clock = await startClock(pool, 2);
  const changed = Date.now();
  await clock.changeSpeed(0.5);
  const { length, [length - 1]: last } = await readClockSegments(pool);
  expect(last?.wallStart).toBeGreaterThan(changed + 2_000);
  const from = last?.wallStart ?? 0;
  const before = await daysAt(from);
  expect((await daysAt(from + 4_000)) - before).toBeCloseTo(2);
  expect(before - (await daysAt(from - 1_000))).toBeCloseTo(2);
  expect(clock.speed()).toBe(0.5);
  await clock.stop();
});

test('stopped before an announced change, time stands still at once, and goes on from there', async () => {
  const clock = await startClock(pool, 2);
  await clock.changeSpeed(1);
  await sleep(50);
  await clock.stop();
  const stopped = clock.now().getTime();
  await sleep(100);
  expect(clock.now().getTime()).toBe(stopped);
  expect(programmeTime(await readClockSegments(pool), Date.now() + 60_000)).toBe(stopped);
  const again = await startClock(pool, 2);
  expect(again.now().getTime()).toBeGreaterThanOrEqual(stopped);
  await again.stop();
});

test('killed while a change was announced, time stands still a second after the last sign of life, and does not go back', async () => {
  const killed = await startClock(pool, 2);
  await killed.changeSpeed(1);
  const seen = programmeTime(await readClockSegments(pool), Date.now());
  await sleep(1_500);
  await pool.query(
    `UPDATE clock_segment SET heartbeat_at = now() - interval '1.5 seconds' WHERE heartbeat_at IS NOT NULL`,
  );
  await holdClock(pool);
  const stood = programmeTime(await readClockSegments(pool), Date.now() + 60_000);
  expect(stood).toBeGreaterThanOrEqual(seen);
  expect(stood - seen).toBeLessThanOrEqual(2.2 * 86_400_000);
  const again = await startClock(pool, 2);
  expect(again.now().getTime()).toBeGreaterThanOrEqual(stood);
  await again.stop();
  await killed.stop();
});
