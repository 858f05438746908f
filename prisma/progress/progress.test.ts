import { randomInt } from 'node:crypto';
import { journeyStates } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { writeStep } from '../journey/writeStep.js';
import { aStep } from '../testing/aStep.js';
import { seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { foldProgress } from './foldProgress.js';
import { countedAnewSql, recountProgress } from './recountProgress.js';

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl, { maxConnections: 16 });
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

const order = 'ORDER BY dimension, value, state, is_overdue, has_mit_id, day';

async function counted(): Promise<unknown[]> {
  const { rows } = await database.pool.query(
    `SELECT * FROM progress_count WHERE net <> 0 OR entered <> 0 ${order}`,
  );
  return rows;
}

async function countedAnew(): Promise<unknown[]> {
  return (await database.pool.query(`${countedAnewSql} ${order}`)).rows;
}

const pick = <T>(of: readonly T[]): T => {
  const picked = of[randomInt(of.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
};

/** Random walks over days, states, means, banks and municipalities, as many at once as there are journeys. */
async function walk(journeyId: string, steps: number): Promise<void> {
  let before = {
    state: 'WAITING' as const as (typeof journeyStates)[number],
    isOverdue: false,
    dimensions: {
      banks: ['1111'] as string[],
      wave: null,
      municipality: '0101',
      ageBand: '30-44',
      means: null as string | null,
      hasMitId: false,
    },
  };
  for (let version = 0; version < steps; version++) {
    const after = {
      state: pick(journeyStates),
      isOverdue: pick([true, false]),
      dimensions: {
        ...before.dimensions,
        banks: pick([['1111'], ['1111', '2222'], []]),
        municipality: pick(['0101', '0751']),
        means: pick([null, 'APP']),
        hasMitId: pick([true, false]),
      },
    };
    const written = await writeStep(
      database.pool,
      aStep({ journeyId, version, before, after, day: randomInt(60) }),
    );
    expect(written.outcome).toBe('WRITTEN');
    before = after;
  }
}

test('the fold equals a recount after random concurrent writes, with several folders at once', async () => {
  const journeys: string[] = [];
  for (let n = 0; n < 20; n++)
    journeys.push((await seedCitizen(database, { banks: ['1111'] })).journeyId);
  const walking = Promise.all(journeys.map((journeyId) => walk(journeyId, 15)));
  let isWalking = true;
  const fold = async () => {
    while (isWalking) await foldProgress(database.pool, 1 + randomInt(20));
  };
  const folding = Promise.all([fold(), fold(), fold()]);
  await walking;
  isWalking = false;
  await folding;
  while ((await foldProgress(database.pool, 100)) > 0);
  expect(await counted()).toEqual(await countedAnew());
  const { rows } = await database.pool.query(
    "SELECT sum(net)::int AS journeys FROM progress_count WHERE dimension = 'TOTAL'",
  );
  expect(rows).toEqual([{ journeys: 20 }]);
});

test('a recount while folders and steps are at work loses nothing and counts nothing twice', async () => {
  const journeys = await Promise.all(
    [1, 2, 3, 4].map(() => seedCitizen(database, { banks: ['1111'] })),
  );
  await Promise.all([
    ...journeys.map(({ journeyId }) => walk(journeyId, 10)),
    ...[1, 2, 3, 4, 5].map(() => foldProgress(database.pool, 5)),
    recountProgress(database.pool),
    recountProgress(database.pool),
  ]);
  while ((await foldProgress(database.pool, 100)) > 0);
  expect(await counted()).toEqual(await countedAnew());
});

/** A journey that went straight to where NemID has ended; what the counters say of those of its bank. */
async function endedWith(bank: string, hasMitId: boolean | undefined, means: string | null) {
  const { journeyId } = await seedCitizen(database, { banks: [bank] });
  const dimensions = { banks: [bank], wave: null, municipality: '0101', ageBand: '30-44', means };
  const before = {
    state: 'WAITING' as const,
    isOverdue: false,
    dimensions: { ...dimensions, means: null },
  };
  const told = hasMitId === undefined ? dimensions : { ...dimensions, hasMitId };
  const after = { state: 'RETIRED' as const, isOverdue: false, dimensions: told };
  await writeStep(database.pool, aStep({ journeyId, version: 0, before, after }));
  while ((await foldProgress(database.pool, 100)) > 0);
  const { rows } = await database.pool.query(
    `SELECT has_mit_id, sum(net)::int AS net FROM progress_count
     WHERE dimension = 'BANK' AND value = $1 AND state = 'RETIRED' GROUP BY has_mit_id`,
    [bank],
  );
  return rows;
}

test.each([
  ['3331', true, null, true],
  ['3332', false, 'APP', false],
  ['3333', undefined, null, false],
  ['3334', undefined, 'APP', true],
])(
  'of bank %s, whose NemID ended with MitID %s and means %s counts as having MitID: %s',
  async (bank, hasMitId, means, counted) => {
    expect(await endedWith(bank, hasMitId, means)).toEqual([{ has_mit_id: counted, net: 1 }]);
  },
);
