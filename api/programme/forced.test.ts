import { dayOf, instant } from '@overgang/domain';
import { retirementPage } from '@overgang/prisma';
import { seedCitizen } from '@overgang/prisma/testing';
import { beginStages } from '../testing/beginStages.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let manager: string;
let other: string;

beforeAll(async () => {
  api = await testApi();
  await beginStages(api.database, '2099-10-31');
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
  other = await api.issuer.token({ sub: 'manager-2', role: 'MANAGER' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const now = instant(Date.now());
const said = '__typename ... on Refusal { code } ... on InvalidInput { fields { path } }';
const figures = 'eligible leftOut { reason count } passedOver { reason text count }';

async function ask(field: string, token = manager) {
  const { body } = await api.graphql(`mutation { asked: ${field} }`, { token });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.asked;
}
const force = (
  selection: string,
  endsOn: string,
  more = ', authority: "Digitaliseringsstyrelsen"',
) =>
  ask(
    `proposeRetirement(input: { selection: { ${selection} }, endsOn: "${endsOn}", reason: "NemID is switched off", force: true ${more} }) { ${said} ... on ProposeRetirementSuccess { proposal { id kind dryRun { ${figures} } } } }`,
  );

interface Stands {
  readonly state: string;
  readonly isOverdue?: boolean;
  readonly hasMitId?: boolean;
  readonly memory?: object;
}
const citizen = async ({ state, isOverdue = false, hasMitId = false, memory = {} }: Stands) => {
  const { citizenId, journeyId } = await seedCitizen(api.database, { banks: ['7001'] });
  const { prisma } = api.database;
  const data = { state, isOverdue, memory: JSON.parse(JSON.stringify(memory)) };
  await prisma.journey.update({ where: { id: journeyId }, data });
  if (!hasMitId) return journeyId;
  const app = { id: journeyId, citizenId, means: 'APP', state: 'ACTIVE', orderedAt: new Date() };
  await prisma.authenticator.create({ data: app });
  return journeyId;
};

test('at the end of the programme NemID ends by force for those who declined, never reacted or were not received, and for nobody who needs no force (R-31)', async () => {
  const declined = await citizen({ state: 'DECLINED' });
  const overdue = await citizen({ state: 'WINDOW_OPEN', isOverdue: true });
  const unreached = await citizen({ state: 'RETIREMENT_NOTICED', hasMitId: true });
  await citizen({ state: 'ENROLLED', hasMitId: true });
  const retirement = { id: 'r', orderedAt: 1 };
  await citizen({ state: 'RETIREMENT_NOTICED', hasMitId: true, memory: { retirement } });
  await citizen({ state: 'INELIGIBLE' });
  const { proposal } = await force('bank: "7001"', '2099-10-31');
  expect(proposal.kind).toBe('FORCED_RETIREMENT');
  expect(proposal.dryRun).toEqual({
    eligible: 3,
    leftOut: [
      { reason: 'ALREADY_TOLD', count: 1 },
      { reason: 'ENDS_WITHOUT_FORCE', count: 1 },
      { reason: 'INELIGIBLE', count: 1 },
    ],
    passedOver: [
      { reason: 'ALREADY_TOLD', count: 1, text: expect.any(String) },
      { reason: 'DECLINED', count: 1, text: expect.any(String) },
      { reason: 'OVERDUE', count: 1, text: expect.any(String) },
    ],
  });
  await ask(`confirmProposal(id: "${proposal.id}") { ${said} }`, other);
  const { messages } = await retirementPage(api.database.pool, {
    proposalId: proposal.id,
    pageSize: 9,
    now,
  });
  expect(new Set(messages.map(({ journeyId }) => journeyId))).toEqual(
    new Set([declined, overdue, unreached]),
  );
  const told = await api.database.prisma.inboxMessage.findFirstOrThrow({
    where: { journeyId: declined },
  });
  expect(told.payload).toMatchObject({
    force: {
      by: 'manager-2',
      reason: 'NemID is switched off',
      authority: 'Digitaliseringsstyrelsen',
    },
  });
}, 30_000);

test('many lose NemID by force only when the programme ends; a named citizen may before, on somebody’s authority (R-31)', async () => {
  const today = dayOf(now);
  expect((await force('bank: "7001"', today)).code).toBe('BEFORE_PROGRAMME_END');
  expect((await force('all: true', '2099-10-30')).code).toBe('BEFORE_PROGRAMME_END');
  const journeyId = await citizen({ state: 'WINDOW_OPEN' });
  const one = `journeyIds: ["${journeyId}"]`;
  expect((await force(one, today)).proposal.dryRun).toMatchObject({
    eligible: 1,
    passedOver: [{ reason: 'NOT_ENROLLED' }],
  });
  const without = { code: 'INVALID_INPUT', fields: [{ path: 'input.authority' }] };
  expect(await force(one, today, '')).toMatchObject(without);
  const unforced = `proposeRetirement(input: { selection: { ${one} }, endsOn: "${today}", reason: "the end", authority: "a court" }) { ${said} }`;
  expect(await ask(unforced)).toMatchObject(without);
});

test('who says no, or nothing, keeps NemID without force', async () => {
  const ids = [await citizen({ state: 'REFUSED' }), await citizen({ state: 'INVITED' })];
  const answer = await ask(
    `proposeRetirement(input: { selection: { journeyIds: ["${ids.join('", "')}"] }, endsOn: "2099-10-31", reason: "the end" }) { ... on ProposeRetirementSuccess { proposal { dryRun { ${figures} } } } }`,
  );
  expect(answer.proposal.dryRun).toEqual({
    eligible: 0,
    leftOut: [
      { reason: 'NOT_ENROLLED', count: 1 },
      { reason: 'REFUSED', count: 1 },
    ],
    passedOver: [],
  });
});
