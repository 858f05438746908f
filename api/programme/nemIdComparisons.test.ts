import { randomUUID } from 'node:crypto';
import { seedCitizen } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
}, 60_000);
afterAll(() => api.stop(), 30_000);

const query = (args: string) =>
  `{ nemIdComparisons(first: 5 ${args}) { nodes: edges { node { state citizens matched underWay reported differences { edges { node { kind journeyId } } } } } } }`;

test('managers see each night’s comparison with NemID, and what somebody must look at (R-31)', async () => {
  const { journeyId } = await seedCitizen(api.database);
  const { prisma } = api.database;
  const night = (reported: number, begunAt: string) =>
    prisma.nemIdComparison.create({
      data: {
        id: randomUUID(),
        state: 'DONE',
        begunAt,
        citizens: 5,
        matched: 5 - reported,
        reported,
      },
    });
  await night(0, '2022-01-01T02:00:00Z');
  const { id: comparisonId } = await night(1, '2022-01-02T02:00:00Z');
  await prisma.nemIdDifference.create({
    data: { id: randomUUID(), comparisonId, journeyId, kind: 'ALIVE_THOUGH_RETIRED' },
  });
  const ask = async (role: string, args = '') => {
    const token = await api.issuer.token({ sub: 'somebody', role });
    return (await api.graphql(query(args), { token })).body;
  };
  const all = (await ask('MANAGER')).data.nemIdComparisons.nodes;
  expect(all.map(({ node }: { node: { reported: number } }) => node.reported)).toEqual([1, 0]);
  const reported = (await ask('AUDITOR', ', onlyReported: true')).data.nemIdComparisons.nodes;
  expect(reported).toEqual([
    {
      node: {
        state: 'DONE',
        citizens: 5,
        matched: 4,
        underWay: 0,
        reported: 1,
        differences: { edges: [{ node: { kind: 'ALIVE_THOUGH_RETIRED', journeyId } }] },
      },
    },
  ]);
  expect((await ask('SUPPORT')).errors[0].extensions.code).toBe('NOT_ALLOWED');
}, 30_000);
