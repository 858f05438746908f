import { cprOf } from '@overgang/domain';
import { openDatabase } from '@overgang/prisma';
import { seedCitizen, testDatabase, testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { compareNemIds } from '../../activities/nemIdBook/compareNemIds.js';
import { buildPopulation } from '../../sandbox/population/buildPopulation.js';
import { People } from '../../sandbox/population/people.js';
import { openSystemsForTest } from '../../sandbox/testing/sandboxForTest.js';
import { day } from '../../sandbox/time/duration.js';

const people = buildPopulation(1, 60)
  .filter(({ nemIds }) => nemIds.length > 0)
  .slice(0, 6);

async function openLab() {
  const server = await testDatabase();
  const database = openDatabase(server.workerUrl, { maxConnections: 4 });
  const world = await openSystemsForTest(new People(people));
  const nemId = new URL((await world.ask('nemId', '/')).url).origin;
  const dependencies = {
    pool: database.pool,
    vault: testVault,
    urls: { nemId },
    log: pino({ level: 'silent' }),
  };
  return {
    database,
    world,
    compare: (signal = new AbortController().signal) => compareNemIds(dependencies, signal),
    async citizen(index: number, state: string, isRetired = false) {
      const cpr = cprOf(people[index]?.cpr ?? '');
      if (cpr === null) throw new Error('the made-up number is none');
      const { citizenId, journeyId } = await seedCitizen(database, { cpr });
      await database.prisma.journey.update({ where: { id: journeyId }, data: { state } });
      const where = { citizenId };
      if (isRetired) await database.prisma.nemId.updateMany({ where, data: { state: 'RETIRED' } });
      return journeyId;
    },
    endAtNemId: (index: number) =>
      world.systems.nemId.retire(`retirement-${index}`, people[index]?.cpr ?? '', false),
    async end() {
      await database.close();
      await server.drop();
      await world.end();
    },
  };
}

let lab: Awaited<ReturnType<typeof openLab>>;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.end(), 30_000);

const lastComparison = () =>
  lab.database.prisma.nemIdComparison.findFirstOrThrow({
    orderBy: { id: 'desc' },
    include: { differences: true },
  });

test('nothing is alive at NemID for the retired and everything for all others; what differs is reported (R-31, R-32)', async () => {
  for (const index of [0, 3, 4]) lab.endAtNemId(index);
  await lab.world.pass(2 * day);
  await lab.citizen(0, 'RETIRED', true);
  await lab.citizen(1, 'ENROLLED');
  const alive = await lab.citizen(2, 'RETIRED', true);
  const ended = await lab.citizen(3, 'ENROLLED');
  await lab.citizen(4, 'RETIREMENT_NOTICED');
  const { journeyId: unknownThere } = await seedCitizen(lab.database);
  await lab.compare();
  const { differences, ...figures } = await lastComparison();
  expect(figures).toMatchObject({
    state: 'DONE',
    citizens: 6,
    matched: 2,
    underWay: 1,
    reported: 4,
  });
  const found = new Map(differences.map(({ journeyId, kind }) => [kind, journeyId]));
  expect(found).toEqual(
    new Map([
      ['ALIVE_THOUGH_RETIRED', alive],
      ['ENDED_THOUGH_NOT_RETIRED', ended],
      ['NOT_KNOWN_THERE', unknownThere],
      ['NOT_KNOWN_HERE', null],
    ]),
  );
}, 60_000);

test('a comparison that NemID did not answer goes on where it stopped; the next night begins another', async () => {
  const { context } = lab.world.systems;
  context.faults.set('nemId', { errorRate: 1 });
  await expect(lab.compare()).rejects.toThrow('503');
  const broken = await lastComparison();
  expect(broken.state).toBe('RUNNING');
  context.faults.set('nemId', {});
  await lab.compare();
  expect(await lastComparison()).toMatchObject({ id: broken.id, state: 'DONE', citizens: 6 });
  await lab.compare();
  expect(await lab.database.prisma.nemIdComparison.count()).toBe(3);
  expect(await lab.database.prisma.nemIdSeen.count()).toBe(0);
}, 60_000);

test('a worker that stops leaves the comparison where it is', async () => {
  const before = await lab.database.prisma.nemIdComparison.count();
  await expect(lab.compare(AbortSignal.abort())).rejects.toThrow('aborted');
  expect(await lab.database.prisma.nemIdComparison.count()).toBe(before);
}, 60_000);

test('what was mended on either side is reported no more', async () => {
  lab.world.systems.nemId.rollBack('retirement-3');
  await lab.compare();
  const { differences } = await lastComparison();
  expect(differences.map(({ kind }) => kind)).not.toContain('ENDED_THOUGH_NOT_RETIRED');
}, 60_000);
