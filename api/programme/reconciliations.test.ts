import { instant } from '@overgang/domain';
import { saveReconciliation } from '@overgang/prisma';
import { seedBank } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let manager: string;

beforeAll(async () => {
  api = await testApi();
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const night = (day: number) => instant(Date.UTC(2021, 9, day, 22));
const key = '6e7f0f0e-4b67-4f0a-9c3a-0a4d4f3f8f11';

beforeAll(async () => {
  const { pool } = api.database;
  const bankReg = await seedBank(api.database, '1111');
  const counts = { ours: 3, theirs: 3, matched: 3, underWay: 0, mended: 0, reported: 0 };
  const equal = {
    ...counts,
    channel: 'LETTER',
    bankReg: null,
    state: 'DONE',
    findings: [],
  } as const;
  const span = (day: number) => ({
    from: night(day - 1),
    until: night(day),
    comparedAt: night(day),
  });
  await saveReconciliation(pool, { ...equal, ...span(6) });
  const finding = { key, kind: 'NOT_OURS', outcome: 'REPORTED' } as const;
  const odd = { matched: 2, reported: 1, findings: [finding], channel: 'NETBANK' } as const;
  await saveReconciliation(pool, { ...equal, ...span(7), ...odd, bankReg });
}, 30_000);

const asked = `query($first: Int, $onlyReported: Boolean) {
  reconciliations(first: $first, onlyReported: $onlyReported) {
    pageInfo { hasNextPage }
    edges { node { channel bankReg state ours matched mended reported from until
      findings { edges { node { key kind outcome } } } } } } }`;

const ask = async (variables: object, token = manager) =>
  (await api.graphql(asked, { token, variables })).body;

test('a manager sees each night’s comparison, the newest first, with what was found', async () => {
  const { data } = await ask({ first: 1 });
  expect(data.reconciliations.pageInfo.hasNextPage).toBe(true);
  expect(data.reconciliations.edges).toEqual([
    {
      node: {
        ...{ channel: 'NETBANK', bankReg: '1111', state: 'DONE' },
        ...{ ours: 3, matched: 2, mended: 0, reported: 1 },
        ...{ from: '2021-10-06T22:00:00.000Z', until: '2021-10-07T22:00:00.000Z' },
        findings: { edges: [{ node: { key, kind: 'NOT_OURS', outcome: 'REPORTED' } }] },
      },
    },
  ]);
});

test('only those that somebody must look at, where that is asked for', async () => {
  const channels = async (onlyReported: boolean) =>
    (await ask({ onlyReported })).data.reconciliations.edges.map(
      ({ node }: { node: { channel: string } }) => node.channel,
    );
  expect(await channels(false)).toEqual(['NETBANK', 'LETTER']);
  expect(await channels(true)).toEqual(['NETBANK']);
});

test('nobody else sees them', async () => {
  const bank = await api.issuer.token({ sub: 'bank', role: 'BANK', bank: '1111' });
  const support = await api.issuer.token({ sub: 'support-1', role: 'SUPPORT' });
  for (const token of [bank, support])
    expect((await ask({}, token)).errors[0].extensions.code).toBe('NOT_ALLOWED');
});

test('the metrics say how the newest comparison of each book came out', async () => {
  const text = await (await fetch(`${api.url}/metrics`)).text();
  expect(text).toContain('overgang_books_reported{channel="NETBANK",bank="1111"} 1');
  expect(text).toContain('overgang_books_compared_to_the_end{channel="LETTER",bank=""} 1');
});
