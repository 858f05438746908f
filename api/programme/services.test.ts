import { instant } from '@overgang/domain';
import { openDatabase, retirementPage } from '@overgang/prisma';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import { beginStages } from '../testing/beginStages.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let manager: string;

beforeAll(async () => {
  api = await testApi();
  await beginStages(api.database);
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const said = '__typename ... on Refusal { code message } ... on InvalidInput { fields { path } }';
const service = 'service { id kind name bank concerns acceptsMitIdSince isReady }';

async function ask(field: string, key?: string, token = manager) {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const { body } = await api.graphql(`mutation { asked: ${field} }`, { token, headers });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.asked;
}

const add = (input: string, key?: string, token = manager) =>
  ask(
    `addService(input: { reason: "they said so", ${input} }) { ${said} ... on AddServiceSuccess { ${service} } }`,
    key,
    token,
  );
const accepts = (id: string, since: string | null) =>
  ask(
    `updateService(input: { id: "${id}", acceptsMitIdSince: ${since && `"${since}"`}, reason: "they said so" }) { ${said} ... on UpdateServiceSuccess { ${service} } }`,
  );

const enrolled = async (banks: readonly string[]) => {
  const { citizenId, journeyId } = await seedCitizen(api.database, { banks });
  const { prisma } = api.database;
  await prisma.journey.update({ where: { id: journeyId }, data: { state: 'ENROLLED' } });
  const app = { id: journeyId, citizenId, means: 'APP', state: 'ACTIVE', orderedAt: new Date() };
  await prisma.authenticator.create({ data: app });
  return { citizenId, journeyId };
};

const dryRun = async (journeyId: string) => {
  const { proposal } = await ask(
    `proposeRetirement(input: { selection: { journeyIds: ["${journeyId}"] }, endsOn: "2099-10-31", reason: "the end" }) { ${said} ... on ProposeRetirementSuccess { proposal { id dryRun { eligible leftOut { reason text count } } } } }`,
  );
  return proposal;
};

/** A confirmed proposal's next page, whatever Temporal does. */
const page = async (proposalId: string) => {
  const { prisma, pool } = api.database;
  await prisma.proposal.update({ where: { id: proposalId }, data: { state: 'CONFIRMED' } });
  return retirementPage(pool, { proposalId, pageSize: 9, now: instant(Date.now()) });
};

test('whose bank does not accept MitID yet keeps NemID, at the dry run and at the page, until it does (R-32)', async () => {
  await seedBank(api.database, '4001');
  const { journeyId } = await enrolled(['4001', '4002']);
  const netbank = await api.database.prisma.service.findUniqueOrThrow({
    where: { bankReg: '4002' },
  });
  expect((await accepts(netbank.id, '2190-01-01')).service).toMatchObject({ isReady: false });
  const { id, dryRun: told } = await dryRun(journeyId);
  const notReady = { reason: 'NETBANK_NOT_READY', count: 1, text: expect.stringMatching(/bank/) };
  expect(told).toEqual({ eligible: 0, leftOut: [notReady] });
  expect((await page(id)).messages).toHaveLength(0);

  expect((await accepts(netbank.id, '2021-06-01')).service).toMatchObject({ isReady: true });
  const later = await dryRun(journeyId);
  expect(later.dryRun).toEqual({ eligible: 1, leftOut: [] });
  expect((await page(later.id)).messages).toHaveLength(1);
});

test('a bank that is not on the register is not known to accept MitID; one without access, or left, matters to nobody', async () => {
  const { citizenId, journeyId } = await enrolled(['4003']);
  const { prisma } = api.database;
  const owner = openDatabase(api.adminUrl);
  await owner.prisma.service.delete({ where: { bankReg: '4003' } });
  await owner.close();
  const link = { where: { bankReg_citizenId: { bankReg: '4003', citizenId } } };
  expect((await dryRun(journeyId)).dryRun.leftOut).toMatchObject([{ reason: 'NETBANK_NOT_READY' }]);
  await prisma.bankCustomer.update({ ...link, data: { access: 'NONE' } });
  expect((await dryRun(journeyId)).dryRun.eligible).toBe(1);
  await prisma.bankCustomer.update({ ...link, data: { access: 'NETBANK', endedAt: new Date() } });
  expect((await dryRun(journeyId)).dryRun.eligible).toBe(1);
});

test('who has no NemID, or deleted it, is left out with that reason, and at the page too (R-31, R-38)', async () => {
  const { citizenId, journeyId } = await enrolled([]);
  expect((await dryRun(journeyId)).dryRun.eligible).toBe(1);
  const deleted = { state: 'RETIRED', deletedAt: new Date() };
  await api.database.prisma.nemId.updateMany({ where: { citizenId }, data: deleted });
  const { id, dryRun: told } = await dryRun(journeyId);
  const none = { reason: 'NO_NEMID', count: 1, text: expect.stringMatching(/NemID/) };
  expect(told).toEqual({ eligible: 0, leftOut: [none] });
  expect((await page(id)).messages).toHaveLength(0);
});

test('a public site or a private provider that does not accept MitID keeps everybody’s NemID (R-32)', async () => {
  const { journeyId } = await enrolled([]);
  const reasons = async () =>
    (await dryRun(journeyId)).dryRun.leftOut.map(({ reason }: { reason: string }) => reason);
  expect(await reasons()).toEqual([]);
  const site = await add('kind: PUBLIC, name: "borger.dk"');
  expect(site.service).toMatchObject({ concerns: 'EVERYBODY', acceptsMitIdSince: null });
  expect(await reasons()).toEqual(['PUBLIC_SERVICE_NOT_READY']);
  await accepts(site.service.id, '2021-05-06');
  expect(await reasons()).toEqual([]);
  const shop = await add('kind: PRIVATE, name: "A pension fund"');
  expect(await reasons()).toEqual(['PRIVATE_PROVIDER_NOT_READY']);
  await accepts(shop.service.id, '2021-05-06');
});

test('what is said of a service is kept with who said it, why, and what was said before', async () => {
  const { service: of } = await add(
    'kind: PUBLIC, name: "skat.dk", acceptsMitIdSince: "2021-05-06"',
  );
  await accepts(of.id, null);
  const { prisma } = api.database;
  const kept = await prisma.auditRecord.findMany({
    where: { action: { in: ['addService', 'updateService'] } },
    orderBy: { at: 'asc' },
  });
  const about = kept.filter(({ details }) => JSON.stringify(details).includes(of.id));
  expect(about.map(({ actor, purpose, details }) => ({ actor, purpose, details }))).toEqual([
    {
      actor: 'manager-1',
      purpose: 'they said so',
      details: { service: of.id, before: null, since: '2021-05-06' },
    },
    {
      actor: 'manager-1',
      purpose: 'they said so',
      details: { service: of.id, before: '2021-05-06', since: null },
    },
  ]);
  await accepts(of.id, '2021-05-06');
});

test('the register is a cursor connection that managers, auditors and support read', async () => {
  await add('kind: PRIVATE, name: "Å", acceptsMitIdSince: "2021-05-06"');
  const query = (after: string | null) =>
    `{ services(first: 1, after: ${after && `"${after}"`}, kind: PRIVATE) { edges { node { name } } pageInfo { endCursor hasNextPage } } }`;
  const first = (await api.graphql(query(null), { token: manager })).body.data.services;
  expect(first.pageInfo.hasNextPage).toBe(true);
  const support = await api.issuer.token({ sub: 's', role: 'SUPPORT' });
  const next = await api.graphql(query(first.pageInfo.endCursor), { token: support });
  expect(next.body.data.services.edges[0].node.name).not.toBe(first.edges[0].node.name);
  const citizen = await api.issuer.token({ sub: 'b', role: 'BANK', bank: '4001' });
  const refused = await api.graphql(query(null), { token: citizen });
  expect(refused.body.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
});

test('the same key adds one service; another’s name or bank, a bank of nobody’s, and an id that is none are refused', async () => {
  await seedBank(api.database, '4009');
  await api.database.prisma.service.updateMany({
    where: { bankReg: '4009' },
    data: { name: 'The ninth bank' },
  });
  const first = await add('kind: PUBLIC, name: "once", acceptsMitIdSince: "2021-05-06"', 'service');
  const again = await add('kind: PUBLIC, name: "once", acceptsMitIdSince: "2021-05-06"', 'service');
  expect(again.service.id).toBe(first.service.id);
  const other = await add('kind: PUBLIC, name: "twice"', 'service');
  expect(other.code).toBe('KEY_REUSED');
  expect((await add('kind: PRIVATE, name: "once"')).code).toBe('NAME_TAKEN');
  expect((await add('kind: NETBANK, name: "nine", bank: "4009"')).code).toBe('BANK_KNOWN');
  const byBank = { code: 'INVALID_INPUT', fields: [{ path: 'input.bank' }] };
  expect(await add('kind: NETBANK, name: "no bank"')).toMatchObject(byBank);
  expect(await add('kind: NETBANK, name: "nobody", bank: "0000"')).toMatchObject(byBank);
  expect(await add('kind: PUBLIC, name: "a site", bank: "4009"')).toMatchObject(byBank);
  expect((await accepts('x', null)).code).toBe('NOT_FOUND');
  expect((await accepts('01890000-0000-7000-8000-000000000000', null)).code).toBe('NOT_FOUND');
  const support = await api.issuer.token({ sub: 's', role: 'SUPPORT' });
  const refused = await add('kind: PUBLIC, name: "no"', undefined, support);
  expect(refused.code).toBe('NOT_ALLOWED');
});
