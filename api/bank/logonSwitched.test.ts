import { emptyMemory, instant, type LogonOrder } from '@overgang/domain';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let bank: string;
let support: string;

beforeAll(async () => {
  api = await testApi();
  for (const reg of ['1234', '5678']) await seedBank(api.database, reg);
  bank = await api.issuer.token({ sub: 'bank-1234', role: 'BANK', bank: '1234' });
  support = await api.issuer.token({ sub: 'support-1', role: 'SUPPORT' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const mutation = `mutation ($input: ReportLogonSwitchedInput!) { reportLogonSwitched(input: $input) {
  __typename ... on Refusal { code } ... on InvalidInput { fields { path } } } }`;
const dayMs = 86_400_000;
const ago = (days: number) => instant(Date.now() - days * dayMs);

async function customer(banks: readonly string[], logonOrders: readonly LogonOrder[]) {
  const { citizenId, journeyId } = await seedCitizen(api.database, { banks: [...banks] });
  const memory = JSON.parse(JSON.stringify({ ...emptyMemory, logonOrders }));
  const { prisma } = api.database;
  await prisma.journey.update({ where: { id: journeyId }, data: { memory } });
  const where = { bankReg_citizenId: { bankReg: '1234', citizenId } };
  const { handle } = await prisma.bankCustomer.findUniqueOrThrow({ where });
  return { handle, journeyId };
}

const asked = (reg: string, days: number, word: LogonOrder['word'] = 'CLOSED'): LogonOrder => ({
  ...{ bank: reg, word, askedAt: ago(days), switchedAt: null },
});

async function report(handle: string, token: string, key: string) {
  const switchedAt = new Date(ago(1)).toISOString();
  const variables = { input: { handle, logon: 'CLOSED', switchedAt } };
  const headers = { 'idempotency-key': key };
  const { body } = await api.graphql(mutation, { token, headers, variables });
  return body.data?.reportLogonSwitched ?? body.errors[0].extensions;
}

async function listed(given: string, token = support) {
  const { body } = await api.graphql(
    `{ unconfirmedLogons(${given}) { edges { node { journeyId bank logon askedAt } } pageInfo { endCursor hasNextPage } } }`,
    { token },
  );
  if (body.errors) return { code: body.errors[0].extensions.code };
  const { edges, pageInfo } = body.data.unconfirmedLogons;
  return { ...pageInfo, nodes: edges.map(({ node }: { node: object }) => node) };
}

test('a bank’s word is stored once, with what it says of which bank (R-09, I9)', async () => {
  const { handle, journeyId } = await customer(['1234'], [asked('1234', 2)]);
  for (const _ of [1, 2]) await report(handle, bank, 'switched-1');
  const stored = await api.database.prisma.inboxMessage.findMany({ where: { journeyId } });
  expect(stored).toMatchObject([
    { kind: 'logonSwitched', payload: { bank: '1234', word: 'CLOSED' }, sender: 'bank/1234' },
  ]);
});

test('another bank’s customer is unknown, and nobody but a bank says it (R-45)', async () => {
  const { handle, journeyId } = await customer(['1234'], [asked('1234', 2)]);
  const other = await api.issuer.token({ sub: 'bank-5678', role: 'BANK', bank: '5678' });
  expect(await report(handle, other, 'k')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await report('no handle', bank, 'k')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await report(handle, support, 'k')).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await api.database.prisma.inboxMessage.findMany({ where: { journeyId } })).toEqual([]);
});

test('support sees which banks owe their word for too long, the longest asked first, bank by bank', async () => {
  const two = await customer(['1234', '5678'], [asked('1234', 9), asked('5678', 6, 'OPEN')]);
  const confirmed = { ...asked('1234', 20), switchedAt: ago(19) };
  const one = await customer(['1234', '5678'], [confirmed, asked('5678', 8)]);
  await customer(['1234', '5678'], [asked('5678', 1)]);
  await customer(['1234'], [asked('5678', 30)]);
  const { nodes } = await listed('first: 10');
  expect(nodes).toMatchObject([
    { journeyId: two.journeyId, bank: '1234', logon: 'CLOSED' },
    { journeyId: one.journeyId, bank: '5678', logon: 'CLOSED' },
    { journeyId: two.journeyId, bank: '5678', logon: 'OPEN' },
  ]);
  const first = await listed('first: 1, bank: "5678"');
  expect([first.nodes, first.hasNextPage]).toEqual([[nodes[1]], true]);
  const next = await listed(`first: 1, bank: "5678", after: "${first.endCursor}"`);
  expect([next.nodes, next.hasNextPage]).toEqual([[nodes[2]], false]);
});

test('each page is on record, and whoever is neither support nor manager reads nothing', async () => {
  const { nodes } = await listed('first: 10');
  const journeyIds = nodes.map(({ journeyId }: { journeyId: string }) => journeyId);
  const record = await api.database.prisma.auditRecord.findFirstOrThrow({
    where: { action: 'unconfirmedLogons', actor: 'support-1' },
    orderBy: { id: 'desc' },
  });
  expect(record.details).toEqual({ bank: null, journeyIds });
  expect(await listed('first: 1', bank)).toEqual({ code: 'NOT_ALLOWED' });
  expect(await listed('first: 1, after: "nowhere"')).toEqual({ code: 'INVALID_INPUT' });
});

test('the metrics count them by bank, and nobody’s agreement that has ended', async () => {
  const { body: text } = await api.fetch('/metrics');
  expect(text).toContain('overgang_logons_unconfirmed{bank="1234",logon="CLOSED"} 1');
  expect(text).toContain('overgang_logons_unconfirmed{bank="5678",logon="OPEN"} 1');
});
