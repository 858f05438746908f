import { defaultPolicy } from '@overgang/domain';
import pg from 'pg';
import { openDatabase } from '../connection/openDatabase.js';
import { testDatabase } from '../testing/testDatabase.js';
import { migrate } from './migrate.js';
import { migrationFiles } from './migrationFiles.js';

const passwords = { apiPassword: 'api', workerPassword: 'worker' };

test('four callers at once migrate an empty database once, and a later call changes nothing', async () => {
  const database = await testDatabase();
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await client.end();
  const callers = [1, 2, 3, 4].map(() => migrate({ adminUrl: database.adminUrl, ...passwords }));
  const applied = (await Promise.all(callers)).flat();
  expect(applied).toEqual(migrationFiles().map(({ name }) => name));
  expect(await migrate({ adminUrl: database.adminUrl, ...passwords })).toEqual([]);
  await database.drop();
});

test('a migration that fails says what the database said', async () => {
  const database = await testDatabase();
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public;
    CREATE FUNCTION is_journey_state(state text) RETURNS boolean LANGUAGE sql AS 'SELECT true'`);
  await client.end();
  await expect(migrate({ adminUrl: database.adminUrl, ...passwords })).rejects.toMatchObject({
    cause: { code: '42723' },
  });
  await database.drop();
});

test('the first policy is the one that the domain starts with', async () => {
  const database = await testDatabase();
  const { prisma, close } = openDatabase(database.workerUrl);
  const { version, data } = await prisma.policy.findFirstOrThrow();
  expect({ version, ...Object(data) }).toEqual(defaultPolicy);
  await close();
  await database.drop();
});

test('no table is emptied by a crash of PostgreSQL: what had been done is not done or told anew (I9)', async () => {
  const database = await testDatabase();
  const { pool, close } = openDatabase(database.workerUrl);
  const { rows } = await pool.query(`SELECT relname FROM pg_class WHERE relpersistence = 'u'`);
  expect(rows).toEqual([]);
  await close();
  await database.drop();
});
