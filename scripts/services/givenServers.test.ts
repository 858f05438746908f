import { type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { startPostgres } from './startPostgres.mjs';
import { startTemporal } from './startTemporal.mjs';

const kept = { ...process.env };
let own: TestDatabase;

beforeAll(async () => {
  own = await testDatabase();
});
afterEach(() => {
  process.env = { ...kept };
});
afterAll(() => own.drop());

/** No port that another test may be given meanwhile. */
const silentPort = 1;
const nowhere = { dataDir: '/nowhere' };
const problem = (says: string) => ({ name: 'SetupProblem', message: expect.stringMatching(says) });

test('a DATABASE_URL where nobody answers is one sentence with the remedy, and no password', async () => {
  process.env.DATABASE_URL = `postgres://me:hidden@127.0.0.1:${silentPort}/overgang`;
  const says = `^PostgreSQL does not let us in at 127\\.0\\.0\\.1:${silentPort}/overgang \\(ECONNREFUSED\\): start it or correct DATABASE_URL, [^\n]*$`;
  await expect(startPostgres(nowhere)).rejects.toMatchObject(problem(says));
});

test('one that knows no such user says so, one that is no address too, and one that answers is taken', async () => {
  const stranger = new URL(own.adminUrl);
  stranger.username = 'nobody-here';
  process.env.DATABASE_URL = stranger.href;
  await expect(startPostgres(nowhere)).rejects.toMatchObject(problem('nobody-here'));
  process.env.DATABASE_URL = 'my database';
  await expect(startPostgres(nowhere)).rejects.toMatchObject(
    problem('^DATABASE_URL is no address'),
  );
  process.env.DATABASE_URL = own.adminUrl;
  await expect(startPostgres(nowhere)).resolves.toMatchObject({ url: own.adminUrl });
}, 30_000);

test('a TEMPORAL_ADDRESS where nobody answers is named, with the remedy', async () => {
  const address = `127.0.0.1:${silentPort}`;
  process.env.TEMPORAL_ADDRESS = address;
  const says = `^Temporal does not answer at ${address} \\(ECONNREFUSED\\): start it or correct TEMPORAL_ADDRESS, [^\n]*$`;
  await expect(startTemporal(nowhere)).rejects.toMatchObject(problem(says));
});
