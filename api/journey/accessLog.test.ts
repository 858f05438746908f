import { type Cpr, cprOf } from '@overgang/domain';
import { type SeededCitizen, seedCitizen } from '@overgang/prisma/testing';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let seeded: SeededCitizen;
const cpr = someCpr(31);

const numbered = (text: string): Cpr => {
  const number = cprOf(text);
  if (number === null) throw new Error('no number');
  return number;
};

beforeAll(async () => {
  api = await testApi();
  seeded = await seedCitizen(api.database, { cpr: numbered(cpr) });
  await seedCitizen(api.database, { cpr: numbered(someCpr(32)) });
  const support = await api.issuer.token({ sub: 'support-carla', role: 'SUPPORT' });
  const manager = await api.issuer.token({ sub: 'manager-anna', role: 'MANAGER' });
  const find = `mutation ($input: FindCitizenInput!) { findCitizen(input: $input) { __typename } }`;
  const input = { cpr, purpose: 'The citizen calls' };
  await api.graphql(find, { token: support, variables: { input } });
  const read = `query ($id: ID!) { journey(id: $id, purpose: "A complaint") { id } }`;
  await api.graphql(read, { token: manager, variables: { id: seeded.journeyId } });
}, 60_000);
afterAll(() => api.stop(), 30_000);

async function logOf(of: string, page = 'first: 10') {
  const sub = of === cpr ? 'citizen-a' : 'citizen-b';
  const token = await api.issuer.token({ sub, role: 'CITIZEN', cpr: of });
  const query = `{ myAccessLog(${page}) { pageInfo { endCursor hasNextPage }
    edges { node { at byRole what purpose } } } }`;
  return (await api.graphql(query, { token })).body;
}

test('a citizen reads when, why and by which role they were looked up, and no name', async () => {
  const { data } = await logOf(cpr);
  expect(data.myAccessLog.edges).toEqual([
    {
      node: { at: expect.any(String), byRole: 'MANAGER', what: 'journey', purpose: 'A complaint' },
    },
    {
      node: {
        at: expect.any(String),
        byRole: 'SUPPORT',
        what: 'findCitizen',
        purpose: 'The citizen calls',
      },
    },
  ]);
  expect(JSON.stringify(data)).not.toMatch(/carla|anna/);
});

test('the log is read page by page', async () => {
  const { data: newest } = await logOf(cpr, 'first: 1');
  const { endCursor, hasNextPage } = newest.myAccessLog.pageInfo;
  expect(hasNextPage).toBe(true);
  const { data: older } = await logOf(cpr, `first: 1, after: "${endCursor}"`);
  expect(older.myAccessLog.edges).toMatchObject([{ node: { what: 'findCitizen' } }]);
});

test('nobody reads who looked another citizen up, and no other role has this log', async () => {
  expect((await logOf(someCpr(32))).data.myAccessLog.edges).toEqual([]);
  expect((await logOf(someCpr(999))).data.myAccessLog.edges).toEqual([]);
  const token = await api.issuer.token({ sub: 'support-carla', role: 'SUPPORT' });
  const { body } = await api.graphql('{ myAccessLog { edges { node { id } } } }', { token });
  expect(body.errors[0].extensions.code).toBe('NOT_ALLOWED');
});
