import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { type Database, openDatabase } from './openDatabase.js';
import { unlessDataFault } from './unlessDataFault.js';
import { withTransaction } from './withTransaction.js';

let server: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

const insert = `INSERT INTO feed_cursor (feed, cursor, updated_at) VALUES ($1, $2, now())`;
const feeds = async () =>
  (await database.prisma.feedCursor.findMany({ orderBy: { feed: 'asc' } })).map(({ feed }) => feed);

test('a part whose data the database cannot take is undone alone; the rest of the transaction stands', async () => {
  const tried = await withTransaction(database.pool, async (db) => {
    await db.query(insert, ['A', '1']);
    const part = await unlessDataFault(db, async () => {
      await db.query(insert, ['B', '1']);
      await db.query(insert, ['A', '2']);
    });
    const other = await unlessDataFault(db, () => db.query(`SELECT '\\u0000'::jsonb`));
    const fine = await unlessDataFault(db, () => db.query(insert, ['C', '1']));
    return [part, other, fine].map(({ ok }) => ok);
  });
  expect(tried).toEqual([false, false, true]);
  expect(await feeds()).toEqual(['A', 'C']);
});

test('what may succeed later fails the transaction', async () => {
  const trying = withTransaction(database.pool, async (db) => {
    await db.query(insert, ['D', '1']);
    await unlessDataFault(db, () =>
      db.query(`SET LOCAL statement_timeout = 1; SELECT pg_sleep(1)`),
    );
  });
  await expect(trying).rejects.toThrow('timeout');
  expect(await feeds()).toEqual(['A', 'C']);
});
