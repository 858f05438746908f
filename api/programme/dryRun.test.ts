import { addDays, dayOf, instant } from '@overgang/domain';
import { addPolicyVersion, retirementPage, withTransaction } from '@overgang/prisma';
import { seedCitizen } from '@overgang/prisma/testing';
import { beginStages } from '../testing/beginStages.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let manager: string;
let other: string;

beforeAll(async () => {
  api = await testApi();
  await beginStages(api.database);
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
  other = await api.issuer.token({ sub: 'manager-2', role: 'MANAGER' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const now = instant(Date.now());
const tomorrow = instant(now + 86_400_000);
const figures = 'eligible leftOut { reason count }';
const said = '__typename ... on Refusal { code }';
const changed = `... on FiguresChanged { confirmed { ${figures} } now { ${figures} } }`;

async function ask(field: string, token = manager) {
  const { body } = await api.graphql(`mutation { asked: ${field} }`, { token });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.asked;
}
const propose = async (bank: string): Promise<string> => {
  const { proposal } = await ask(
    `proposeRetirement(input: { selection: { bank: "${bank}" }, endsOn: "2099-10-31", reason: "the end" }) { ... on ProposeRetirementSuccess { proposal { id } } }`,
  );
  return proposal.id;
};
const confirm = (id: string) => ask(`confirmProposal(id: "${id}") { ${said} ${changed} }`, other);
const stateOf = async (id: string) =>
  (await api.database.prisma.proposal.findUniqueOrThrow({ where: { id } })).state;
const page = (proposalId: string, at = now, pageSize = 9) =>
  retirementPage(api.database.pool, { proposalId, pageSize, now: at });
const policy = (change: object) =>
  withTransaction(api.database.pool, (db) =>
    addPolicyVersion(db, { change, by: 'a test', at: now }),
  );

const enrolled = async (bank: string, count: number) => {
  for (let n = 0; n < count; n += 1) {
    const { citizenId, journeyId } = await seedCitizen(api.database, { banks: [bank] });
    const { prisma } = api.database;
    await prisma.journey.update({ where: { id: journeyId }, data: { state: 'ENROLLED' } });
    const app = { id: journeyId, citizenId, means: 'APP', state: 'ACTIVE', orderedAt: new Date() };
    await prisma.authenticator.create({ data: app });
  }
};

test('where more are concerned than the dry run said, the second manager is told so and nothing happens (R-32)', async () => {
  await enrolled('6001', 2);
  const id = await propose('6001');
  await enrolled('6001', 1);
  expect(await confirm(id)).toEqual({
    __typename: 'FiguresChanged',
    code: 'FIGURES_CHANGED',
    confirmed: { eligible: 2, leftOut: [] },
    now: { eligible: 3, leftOut: [] },
  });
  expect(await stateOf(id)).toBe('WITHDRAWN');
  expect((await confirm(id)).code).toBe('PROPOSAL_WITHDRAWN');
  expect(await page(id)).toEqual({ state: 'WITHDRAWN', messages: [] });
  const again = await propose('6001');
  expect((await confirm(again)).__typename).toBe('Pending');
  expect(await stateOf(again)).toBe('CONFIRMED');
}, 30_000);

test('a confirmation covers as many as it said, and the share by which figures may move; fewer are within it', async () => {
  await policy({ dryRunTolerance: 0.5 });
  await enrolled('6002', 2);
  const id = await propose('6002');
  await enrolled('6002', 1);
  expect((await confirm(id)).__typename).toBe('Pending');
  // Who became concerned after the confirmation waits for a proposal of their own.
  await enrolled('6002', 2);
  const pages = [await page(id, now, 2), await page(id, now, 2), await page(id, now, 2)];
  expect(pages.map(({ state, messages }) => [state, messages.length])).toEqual([
    ['CONFIRMED', 2],
    ['CONFIRMED', 1],
    ['DONE', 0],
  ]);
  await policy({ dryRunTolerance: 0.05 });
}, 30_000);

test('all retirements together tell no more a day than the programme may, and go on the next day (I7)', async () => {
  await api.database.prisma.capacity.updateMany({
    where: { resource: 'retirement' },
    data: { limit: 1000, used: 0 },
  });
  await enrolled('6003', 3);
  await enrolled('6004', 3);
  const ids = [await propose('6003'), await propose('6004')];
  for (const id of ids) await confirm(id);
  await api.database.prisma.capacity.updateMany({
    where: { resource: 'retirement' },
    data: { limit: 4 },
  });
  await policy({ retirementsPerDay: 4 });
  const today = await Promise.all([...ids, ...ids].map((id) => page(id, now, 2)));
  expect(today.flatMap(({ messages }) => [...messages])).toHaveLength(4);
  const waits = await Promise.all(ids.map((id) => page(id, now, 2)));
  expect(waits).toContainEqual(
    expect.objectContaining({ messages: [], resumesOn: addDays(dayOf(now), 1) }),
  );
  const next = await Promise.all(ids.map((id) => page(id, tomorrow, 9)));
  expect(next.flatMap(({ messages }) => [...messages])).toHaveLength(2);
  const told = await api.database.prisma.inboxMessage.findMany({
    where: { kind: 'retireNemId', sender: { in: ids.map((id) => `retirement/${id}`) } },
  });
  expect(new Set(told.map(({ journeyId }) => journeyId)).size).toBe(6);
  await policy({ retirementsPerDay: 25_000 });
}, 30_000);

test('a retirement is paused and resumed by a manager, with a reason, and goes on where it stopped', async () => {
  const move = (name: string, id: string) =>
    ask(`${name}Retirement(id: "${id}", reason: "a bank asked") { ${said} }`);
  await enrolled('6005', 2);
  const id = await propose('6005');
  expect((await move('pause', id)).code).toBe('RETIREMENT_STATE');
  await confirm(id);
  expect((await page(id, tomorrow, 1)).messages).toHaveLength(1);
  expect((await move('pause', id)).__typename).toBe('Pending');
  expect(await page(id, tomorrow)).toEqual({ state: 'PAUSED', messages: [] });
  expect((await move('resume', id)).__typename).toBe('Pending');
  expect((await page(id, tomorrow)).messages).toHaveLength(1);
  expect(await page(id, tomorrow)).toEqual({ state: 'DONE', messages: [] });
  expect((await move('resume', id)).code).toBe('RETIREMENT_STATE');
  expect((await move('pause', 'x')).code).toBe('NOT_FOUND');
  const traces = await api.database.prisma.auditRecord.findMany({
    where: { purpose: 'a bank asked' },
  });
  expect(traces.map(({ action }) => action).sort()).toEqual([
    'pauseRetirement',
    'resumeRetirement',
  ]);
}, 60_000);
