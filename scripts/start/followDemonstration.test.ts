import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '@overgang/prisma';
import { type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { startClock } from '../clock.mjs';
import { followDemonstration } from './followDemonstration.mjs';

let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await testDatabase();
  database = openDatabase(own.adminUrl);
});
const cleanUps: (() => unknown)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  await database.close();
  await own.drop();
});

/** An outside world that only says how far it is. */
async function outsideWorld() {
  const status = { ended: false, longestWaitMs: 0, preparing: 'ROSTERS' as string | null };
  const server = createServer((_request, response) => response.end(JSON.stringify(status)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const close = () => new Promise((resolve) => server.close(resolve));
  return { status, url: `http://127.0.0.1:${address.port}`, close };
}

test('a demonstration does not end while rosters are read in, though its days are over, and says so', async () => {
  const { status, url, close } = await outsideWorld();
  const said: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)));
  const clock = await startClock(database.pool, 0.1);
  cleanUps.push(close, clock.stop, () => log.mockRestore());
  let hasEnded = false;
  const ended = followDemonstration({
    ...{ pool: database.pool, clock, speed: 12, sandboxUrl: url, days: 0 },
    signal: new AbortController().signal,
  }).then(() => {
    hasEnded = true;
  });
  await sleep(2_500);
  expect(hasEnded).toBe(false);
  expect(clock.speed()).toBe(0.1);
  expect(said[0]).toMatch(/ · slowed to 0\.1 of 12 days a second until everybody is read in$/);
  status.preparing = null;
  await ended;
});
