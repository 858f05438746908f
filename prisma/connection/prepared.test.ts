import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { type Database, openDatabase } from './openDatabase.js';
import { prepared, statementName } from './prepared.js';

let server: TestDatabase;
let database: Database;

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl, { maxConnections: 1 });
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

/** How often each of the connection's kept statements was planned anew, or by the kept plan. */
const kept = async (like: string) => {
  const { rows } = await database.pool.query<{ plans: number }>(
    `SELECT (generic_plans + custom_plans)::integer AS plans FROM pg_prepared_statements WHERE statement LIKE $1`,
    [like],
  );
  return rows.map(({ plans }) => plans);
};

test('a statement that runs often is kept by its connection, by hand and through Prisma', async () => {
  for (let n = 0; n < 3; n += 1) {
    await database.pool.query(prepared('SELECT $1::integer + 1', [n]));
    await database.prisma.bank.findMany({ where: { reg: '1111' } });
  }
  expect(await kept('SELECT $1::integer + 1')).toEqual([3]);
  expect(await kept('SELECT "public"."bank"%')).toEqual([3]);
});

test('of statements without end only so many are kept; the others run all the same', async () => {
  const names = Array.from({ length: 500 }, (_, n) => statementName(`SELECT ${n}`));
  const given = names.filter((name) => name !== '');
  expect(new Set(given).size).toBe(given.length);
  expect(given.length).toBeLessThanOrEqual(200);
  const { rows } = await database.pool.query(prepared('SELECT 499 AS one', []));
  expect(rows).toEqual([{ one: 499 }]);
});
