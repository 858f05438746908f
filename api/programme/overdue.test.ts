import { emptyMemory, instant, type Journey } from '@overgang/domain';
import { seedCitizen } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let support: string;

beforeAll(async () => {
  api = await testApi();
  support = await api.issuer.token({ sub: 'support-1', role: 'SUPPORT' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const since = (day: number) => instant(Date.UTC(2022, 0, day, 23));
const chosen = { id: null, activatedAt: null, delivery: null, means: null };
const wait = { reason: 'APPOINTMENT', until: '2022-03-01' };

async function overdueSince(day: number, memory: object): Promise<string> {
  const { prisma } = api.database;
  const { journeyId } = await seedCitizen(api.database);
  const kept: Partial<Journey> = { ...emptyMemory, isOverdue: true, overdueSince: since(day) };
  const told = JSON.parse(JSON.stringify({ ...kept, ...memory }));
  await prisma.journey.update({
    where: { id: journeyId },
    data: { state: 'WINDOW_OPEN', isOverdue: true, memory: told },
  });
  return journeyId;
}

async function read(given: string, token = support) {
  const { body } = await api.graphql(
    `{ overdue(${given}) { edges { cursor node { journeyId since reason } } pageInfo { endCursor hasNextPage } } }`,
    { token },
  );
  if (body.errors) return { code: body.errors[0].extensions.code };
  const { edges, pageInfo } = body.data.overdue;
  return { ...pageInfo, nodes: edges.map(({ node }: { node: object }) => node) };
}

const userId = { ...chosen, userId: 'anna' };
const display = { ...userId, means: 'CODE_DISPLAY', delivery: 'POST' };
const table: readonly [reason: string, memory: object][] = [
  ['NO_USER_ID', {}],
  ['NO_MEANS', { enrolment: userId }],
  ['NOT_ACTIVATED', { enrolment: { ...userId, means: 'APP' } }],
  ['WAITS_FOR_DEVICE', { enrolment: display, order: { delivery: 'POST', arrivedAt: null } }],
  ['NOT_ACTIVATED', { enrolment: display, order: { delivery: 'POST', arrivedAt: since(1) } }],
  ['NEMID_HINDERED', { nemIdHindered: { by: 'BLOCKED', since: '2022-01-01' } }],
  ['WAITS_FOR_APPOINTMENT', { enrolment: userId, waits: [wait] }],
  ['UNREACHABLE', { unreachableSince: since(1), enrolment: userId }],
];

test('support sees who is overdue and what stands in the way, the longest overdue first (R-09)', async () => {
  const ids: string[] = [];
  for (const [index, [, memory]] of table.entries()) {
    ids.push(await overdueSince(28 - index, memory));
  }
  await seedCitizen(api.database);
  const { nodes } = await read('first: 20');
  const expected = table.map(([reason], index) => ({
    ...{ journeyId: ids[index], reason, since: new Date(since(28 - index)).toISOString() },
  }));
  expect(nodes).toEqual(expected.reverse());
});

test('the list is read page by page and by reason, and nobody is left out or shown twice', async () => {
  const same = await Promise.all([1, 2, 3].map(() => overdueSince(2, { enrolment: userId })));
  const seen: string[] = [];
  let [after, hasNextPage] = ['', true];
  while (hasNextPage) {
    const page = await read(`reason: NO_MEANS, first: 1 ${after && `, after: "${after}"`}`);
    seen.push(...page.nodes.map(({ journeyId }: { journeyId: string }) => journeyId));
    [after, hasNextPage] = [page.endCursor, page.hasNextPage];
  }
  expect(seen.slice(0, 3)).toEqual([...same].sort());
  expect(seen).toHaveLength(4);
});

test('each page is on record with who read it and whom they saw; others than support and managers read nothing', async () => {
  const { nodes } = await read('reason: UNREACHABLE, first: 5');
  const record = await api.database.prisma.auditRecord.findFirstOrThrow({
    where: { action: 'overdue', actor: 'support-1' },
    orderBy: { id: 'desc' },
  });
  expect(record.details).toEqual({ reason: 'UNREACHABLE', journeyIds: [nodes[0].journeyId] });
  const manager = await api.issuer.token({ sub: 'm', role: 'MANAGER' });
  expect((await read('first: 1', manager)).nodes).toHaveLength(1);
  const auditor = await api.issuer.token({ sub: 'a', role: 'AUDITOR' });
  expect(await read('first: 1', auditor)).toEqual({ code: 'NOT_ALLOWED' });
  expect(await read('first: 1, after: "nowhere"')).toEqual({ code: 'INVALID_INPUT' });
});
