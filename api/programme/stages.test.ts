import { addDays, day, dayOf, instant } from '@overgang/domain';
import { addPolicyVersion, retirementPage, withTransaction } from '@overgang/prisma';
import { seedCitizen } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let manager: string;
let other: string;

beforeAll(async () => {
  api = await testApi();
  const change = { nemIdEndsOn: day('2099-10-31') };
  await withTransaction(api.database.pool, (db) =>
    addPolicyVersion(db, { change, by: 'a test', at: now }),
  );
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
  other = await api.issuer.token({ sub: 'manager-2', role: 'MANAGER' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const now = instant(Date.now());
const inDays = (days: number) => addDays(dayOf(now), days);
const said = '__typename ... on Refusal { code message } ... on InvalidInput { fields { path } }';

async function ask(field: string, token = manager) {
  const { body } = await api.graphql(`mutation { asked: ${field} }`, { token });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.asked;
}
const propose = (stage: string, selection: string, endsOn: string, more = '') =>
  ask(
    `proposeRetirement(input: { stage: ${stage}, selection: { ${selection} }, endsOn: "${endsOn}", reason: "the plan" ${more} }) { ${said} ... on ProposeRetirementSuccess { proposal { id kind dryRun { eligible leftOut { reason count } } } } }`,
  );
const confirm = (id: string) => ask(`confirmProposal(id: "${id}") { ${said} }`, other);
const page = (proposalId: string) =>
  retirementPage(api.database.pool, { proposalId, pageSize: 9, now });
const proposals = () => api.database.prisma.proposal.count();

const enrolled = async (of: Parameters<typeof seedCitizen>[1], memory: object = {}) => {
  const { citizenId, journeyId } = await seedCitizen(api.database, of);
  const { prisma } = api.database;
  const data = { state: 'ENROLLED', memory: JSON.parse(JSON.stringify(memory)) };
  await prisma.journey.update({ where: { id: journeyId }, data });
  const app = { id: journeyId, citizenId, means: 'APP', state: 'ACTIVE', orderedAt: new Date() };
  await prisma.authenticator.create({ data: app });
  return journeyId;
};

test('NemID cannot end while a stage before it has not begun: refused in both languages, nothing changed (R-32)', async () => {
  const journeyId = await enrolled({});
  const before = await proposals();
  const skipped = await propose('OFF', `journeyIds: ["${journeyId}"]`, inDays(40));
  expect(skipped).toMatchObject({ __typename: 'RuleRefusal', code: 'STAGE_SKIPPED' });
  expect((await propose('NO_REPLACEMENT_CARDS', 'all: true', inDays(9))).code).toBe(
    'STAGE_SKIPPED',
  );
  const one = `journeyIds: ["${journeyId}"]`;
  expect((await propose('NO_REPLACEMENT_CARDS', one, inDays(9))).code).toBe('STAGE_SKIPPED');
  const inEnglish = await api.graphql(
    `mutation { asked: proposeRetirement(input: { selection: { ${one} }, endsOn: "${inDays(40)}", reason: "the plan" }) { ${said} } }`,
    { token: manager, headers: { 'accept-language': 'en' } },
  );
  expect(inEnglish.body.data.asked.message).not.toBe(skipped.message);
  expect(await proposals()).toBe(before);
});

test('a stage begins for some by a signal: a bank’s customers, a wave’s citizens, or named ones (R-32)', async () => {
  const { prisma } = api.database;
  const wave = { name: 'first', selection: {}, state: 'RELEASED', size: 1, ratePerDay: 1 };
  const { id: waveId } = await prisma.wave.create({
    data: { id: crypto.randomUUID(), ...wave, createdAt: new Date(), createdBy: 'm' },
  });
  const customer = await enrolled({ banks: ['5001'] });
  const inWave = await enrolled({});
  await prisma.journey.update({ where: { id: inWave }, data: { waveId } });
  const selections = [
    ['bank: "5001"', customer],
    [`wave: "${waveId}"`, inWave],
  ] as const;
  for (const [selection, journeyId] of selections) {
    const { proposal } = await propose('NO_NEW_NEMID', selection, inDays(3));
    expect(proposal).toMatchObject({ kind: 'RETIREMENT_STAGE', dryRun: { eligible: 1 } });
    expect((await confirm(proposal.id)).__typename).toBe('Pending');
    expect(await page(proposal.id)).toMatchObject({
      kind: 'nemIdStageBegun',
      messages: [{ journeyId }],
    });
    const { payload } = await prisma.inboxMessage.findFirstOrThrow({ where: { journeyId } });
    expect(payload).toEqual({ stage: 'NO_NEW_NEMID', beginsOn: inDays(3) });
  }
}, 30_000);

test('whoever’s own stages have begun may be told that NemID ends, and nobody else', async () => {
  const nemIdStages = { NO_NEW_NEMID: inDays(0), NO_REPLACEMENT_CARDS: inDays(5) };
  const [begun, late] = [await enrolled({}, { nemIdStages }), await enrolled({}, { nemIdStages })];
  const both = `journeyIds: ["${begun}", "${late}"]`;
  expect((await propose('OFF', both, inDays(5))).proposal.dryRun.eligible).toBe(2);
  expect((await propose('OFF', both, inDays(4))).code).toBe('STAGE_SKIPPED');
  expect((await propose('NO_NEW_NEMID', both, inDays(9))).code).toBe('STAGE_BEGUN');
});

test('a stage for everybody is a date of the programme, set by the second manager’s word, in its order (R-32)', async () => {
  const waiting = await seedCitizen(api.database);
  const { prisma } = api.database;
  const where = { id: waiting.journeyId };
  await prisma.journey.update({ where, data: { state: 'ID_UPDATE_REQUIRED' } });
  const first = await propose('NO_NEW_NEMID', 'all: true', inDays(2));
  const twin = await propose('NO_NEW_NEMID', 'all: true', inDays(0));
  expect((await propose('OFF', 'all: true', inDays(40))).code).toBe('STAGE_SKIPPED');
  await confirm(first.proposal.id);
  const dates = async () => {
    const query = '{ programme { nemIdIssuingEndsOn nemIdCardsEndOn nemIdEndsOn } }';
    return (await api.graphql(query, { token: manager })).body.data.programme;
  };
  expect(await dates()).toMatchObject({ nemIdIssuingEndsOn: inDays(2), nemIdCardsEndOn: null });
  // Only whom it frees of getting a NemID first is told; all others read the date.
  const told = await page(first.proposal.id);
  expect(told.messages.map(({ journeyId }) => journeyId)).toEqual([waiting.journeyId]);

  expect((await propose('NO_REPLACEMENT_CARDS', 'all: true', inDays(1))).code).toBe(
    'STAGE_SKIPPED',
  );
  await confirm(twin.proposal.id);
  expect(await dates()).toMatchObject({ nemIdIssuingEndsOn: inDays(0) });
  const cards = await propose('NO_REPLACEMENT_CARDS', 'all: true', inDays(1));
  await confirm(cards.proposal.id);
  expect(await dates()).toMatchObject({ nemIdCardsEndOn: inDays(1) });
  expect((await propose('NO_NEW_NEMID', 'all: true', inDays(9))).code).toBe('STAGE_BEGUN');
  // The same stage, proposed when it could still begin, is looked at again when it is confirmed.
  expect((await propose('OFF', 'all: true', inDays(1))).__typename).toBe(
    'ProposeRetirementSuccess',
  );
}, 60_000);

test('force is of the end alone, and a wave that is none is refused by its field', async () => {
  expect(await propose('NO_NEW_NEMID', 'all: true', inDays(1), ', force: true')).toMatchObject({
    fields: [{ path: 'input.force' }],
  });
  const stranger = '01890000-0000-7000-8000-000000000000';
  expect(await propose('OFF', `wave: "${stranger}"`, inDays(1))).toMatchObject({
    fields: [{ path: 'input.selection.wave' }],
  });
});
