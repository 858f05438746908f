import { instant } from '@overgang/domain';
import { openDatabase, releaseWavePage, retirementPage } from '@overgang/prisma';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
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

const said = `__typename ... on Refusal { code } ... on Pending { key } ... on InvalidInput { fields { path } }`;
const wave = 'wave { id name state size released selection progress { state count } }';
const proposal =
  'proposal { id kind state dryRun { eligible leftOut { reason count } } proposedBy confirmedBy done }';

const ask = async (field: string, token = manager, key?: string) => {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const { body } = await api.graphql(`mutation { asked: ${field} }`, { token, headers });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.asked;
};

const create = (name: string, selection: string, ratePerDay = 10, key?: string) =>
  ask(
    `createWave(input: { name: "${name}", ratePerDay: ${ratePerDay}, selection: { ${selection} } }) { ${said} ... on CreateWaveSuccess { ${wave} } }`,
    manager,
    key,
  );

const setState = (id: string, state: string) =>
  api.database.prisma.wave.update({ where: { id }, data: { state } });

test('a new wave is a draft that knows how many wait in its selection', async () => {
  for (let n = 0; n < 5; n += 1)
    await seedCitizen(api.database, { municipality: '0101', banks: ['1234'] });
  for (let n = 0; n < 2; n += 1) await seedCitizen(api.database, { municipality: '0147' });
  const sizes = [];
  for (const selection of [
    'banks: ["1234"]',
    'municipalities: ["0147"]',
    'ageFrom: 120',
    'ageTo: 60',
    'size: 3',
    '',
  ]) {
    sizes.push((await create(`wave ${sizes.length}`, selection)).wave.size);
  }
  expect(sizes).toEqual([5, 2, 0, 7, 3, 7]);
});

test('the same key makes one wave; the key for another, a name that is taken, and impossible numbers are refused', async () => {
  const first = await create('once', 'size: 1', 10, 'wave-key');
  expect((await create('once', 'size: 1', 10, 'wave-key')).wave.id).toBe(first.wave.id);
  expect((await create('twice', 'size: 1', 10, 'wave-key')).code).toBe('KEY_REUSED');
  expect((await create('once', 'size: 1')).code).toBe('NAME_TAKEN');
  expect(await create('zero', 'size: 0', 0)).toMatchObject({ code: 'INVALID_INPUT' });
});

test('a wave is released in pages, within its rate and the programme’s capacity of the day (I7)', async () => {
  const { wave: of } = await create('paged', 'banks: ["1234"]', 3);
  await setState(of.id, 'RELEASING');
  const page = (at = now) =>
    releaseWavePage(api.database.pool, { waveId: of.id, pageSize: 2, now: at });
  const first = await page();
  expect([first.state, first.messages.length]).toEqual(['RELEASING', 2]);
  const second = await page();
  expect([
    second.messages.length,
    second.state === 'RELEASING' && second.resumesOn !== null,
  ]).toEqual([1, true]);
  expect((await page()).messages).toHaveLength(0);
  expect((await page(tomorrow)).messages).toHaveLength(2);
  expect(await page(tomorrow)).toEqual({ state: 'RELEASED', messages: [] });
  const released = await api.database.prisma.inboxMessage.findMany({
    where: { sender: `wave/${of.id}` },
  });
  expect(new Set(released.map(({ journeyId }) => journeyId)).size).toBe(5);
  expect(released[0]).toMatchObject({ kind: 'released', payload: { by: 'WAVE' } });
  const journeys = await api.database.prisma.journey.findMany({ where: { waveId: of.id } });
  // A step that had read one of them before must read it again: it would write the wave away.
  expect(journeys.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
});

test('pages of two waves at once release nobody twice', async () => {
  for (let n = 0; n < 20; n += 1) await seedCitizen(api.database, { municipality: '0999' });
  const ids: string[] = [];
  for (const name of ['left', 'right']) {
    const { wave: of } = await create(name, 'municipalities: ["0999"]', 100);
    await setState(of.id, 'RELEASING');
    ids.push(of.id);
  }
  const pages = ids.flatMap((waveId) =>
    [1, 2, 3, 4, 5, 6].map(() => releaseWavePage(api.database.pool, { waveId, pageSize: 4, now })),
  );
  const messages = (await Promise.all(pages)).flatMap(({ messages: released }) => [...released]);
  const journeys = messages.map(({ journeyId }) => journeyId);
  expect([journeys.length, new Set(journeys).size]).toEqual([20, 20]);
});

test('a wave that is not yet released cannot be resumed, and one that is nobody’s is not found', async () => {
  const { wave: of } = await create('draft', 'size: 1');
  expect((await ask(`resumeWave(id: "${of.id}") { ${said} }`)).code).toBe('WAVE_STATE');
  expect((await ask(`pauseWave(id: "x") { ${said} }`)).code).toBe('NOT_FOUND');
});

test('a release is kept while Temporal is away; the caller asks again with the key', async () => {
  const { wave: of } = await create('later', 'size: 1');
  const pending = await ask(`releaseWave(id: "${of.id}") { ${said} }`, manager, 'release-later');
  expect(pending).toMatchObject({ __typename: 'Pending', key: 'release-later' });
  expect((await api.database.prisma.wave.findUniqueOrThrow({ where: { id: of.id } })).state).toBe(
    'RELEASING',
  );
}, 20_000);

const enrolled = async (isActive: boolean) => {
  const { citizenId, journeyId } = await seedCitizen(api.database, {
    municipality: '0555',
    banks: ['5555'],
  });
  await api.database.prisma.journey.update({
    where: { id: journeyId },
    data: { state: 'ENROLLED' },
  });
  if (!isActive) return journeyId;
  const data = { id: journeyId, citizenId, means: 'APP', state: 'ACTIVE', orderedAt: new Date() };
  await api.database.prisma.authenticator.create({ data });
  return journeyId;
};

const propose = (selection: string, more = '', token = manager, key?: string) =>
  ask(
    `proposeRetirement(input: { selection: { ${selection} }, endsOn: "2099-10-31", reason: "the end", ${more} }) { ${said} ... on ProposeRetirementSuccess { ${proposal} } }`,
    token,
    key,
  );
const confirm = (id: string, token: string, key?: string) =>
  ask(
    `confirmProposal(id: "${id}") { ${said} ... on ConfirmProposalSuccess { ${proposal} } }`,
    token,
    key,
  );

test('a retirement is proposed with a dry run, confirmed by another manager, and told in pages (R-31, R-32)', async () => {
  const active = [await enrolled(true), await enrolled(true)];
  await enrolled(false);
  await seedCitizen(api.database, { banks: ['5555'] });
  const { proposal: of } = await propose('bank: "5555"');
  expect(of).toMatchObject({ kind: 'RETIREMENT', state: 'PROPOSED', proposedBy: 'manager-1' });
  expect(of.dryRun).toEqual({
    eligible: 2,
    leftOut: [
      { reason: 'MITID_NOT_ACTIVE', count: 1 },
      { reason: 'NOT_ENROLLED', count: 1 },
    ],
  });
  const page = () => retirementPage(api.database.pool, { proposalId: of.id, pageSize: 1, now });
  expect(await page()).toEqual({ state: 'PROPOSED', messages: [] });
  expect((await confirm(of.id, manager)).code).toBe('SAME_MANAGER');
  expect((await confirm(of.id, other, 'yes')).__typename).toBe('Pending');
  const told = [await page(), await page(), await page()];
  expect(told.map(({ state }) => state)).toEqual(['CONFIRMED', 'CONFIRMED', 'DONE']);
  const messages = await api.database.prisma.inboxMessage.findMany({
    where: { kind: 'retireNemId' },
  });
  expect(new Set(messages.map(({ journeyId }) => journeyId))).toEqual(new Set(active));
  expect(messages[0]?.payload).toEqual({
    retirementId: expect.any(String),
    endsOn: '2099-10-31',
    force: null,
  });
}, 20_000);

const byForce = 'force: true, authority: "a court"';

test('by force the second manager answers for it with the reason', async () => {
  const journeyId = await enrolled(false);
  const { proposal: of } = await propose(`journeyIds: ["${journeyId}"]`, byForce);
  expect(of).toMatchObject({ kind: 'FORCED_RETIREMENT', dryRun: { eligible: 1, leftOut: [] } });
  await confirm(of.id, other);
  await retirementPage(api.database.pool, { proposalId: of.id, pageSize: 10, now });
  const message = await api.database.prisma.inboxMessage.findFirstOrThrow({ where: { journeyId } });
  expect(message.payload).toMatchObject({ force: { by: 'manager-2', reason: 'the end' } });
  // Force also ends a NemID whose notice nobody received.
  await api.database.prisma.journey.update({
    where: { id: journeyId },
    data: { state: 'RETIREMENT_NOTICED' },
  });
  const { proposal: again } = await propose(`journeyIds: ["${journeyId}"]`, byForce);
  expect(again.dryRun).toEqual({ eligible: 1, leftOut: [] });
}, 20_000);

test('two selections, none, a day that has passed and a key for something else are refused', async () => {
  expect(await propose('all: true, bank: "5555"')).toMatchObject({
    fields: [{ path: 'input.selection' }],
  });
  expect(await propose('')).toMatchObject({ fields: [{ path: 'input.selection' }] });
  const past = `proposeDeadlineFloor(input: { deadline: "2020-01-01", reason: "too late" }) { ${said} }`;
  expect((await ask(past)).code).toBe('DAY_IN_PAST');
  await propose('all: true', '', manager, 'all');
  expect((await propose('bank: "5555"', '', manager, 'all')).code).toBe('KEY_REUSED');
});

test('the global deadline only ever moves later, by two managers, and everybody reads it at once (R-10, I3)', async () => {
  const floor = (deadline: string) =>
    ask(
      `proposeDeadlineFloor(input: { deadline: "${deadline}", reason: "many are late" }) { ${said} ... on ProposeDeadlineFloorSuccess { ${proposal} } }`,
    );
  const early = await floor('2098-01-01');
  const late = await floor('2099-01-01');
  expect(await confirm(late.proposal.id, other)).toMatchObject({
    proposal: { state: 'DONE', confirmedBy: 'manager-2' },
  });
  await confirm(early.proposal.id, other);
  const { body } = await api.graphql('{ programme { policyVersion deadlineFloor } }', {
    token: manager,
  });
  expect(body.data.programme.deadlineFloor).toBe('2099-01-01');
  expect((await floor('2098-06-01')).code).toBe('DEADLINE_NOT_LATER');
  const { journeyId } = await seedCitizen(api.database);
  await api.database.prisma.journey.update({
    where: { id: journeyId },
    data: { state: 'WINDOW_OPEN', deadline: new Date('2021-12-01') },
  });
  const asked = await api.graphql(
    'query ($id: ID!) { journey(id: $id, purpose: "a test") { deadline } }',
    {
      token: manager,
      variables: { id: journeyId },
    },
  );
  expect(asked.body.data.journey.deadline).toBe('2099-01-01');
});

test('confirmed twice by the same manager it is done once; a third is told', async () => {
  await seedBank(api.database, '0001');
  const { proposal: of } = await propose('bank: "0001"');
  const third = await api.issuer.token({ sub: 'manager-3', role: 'MANAGER' });
  await confirm(of.id, other);
  expect((await confirm(of.id, other)).__typename).toBe('Pending');
  expect((await confirm(of.id, third)).code).toBe('ALREADY_CONFIRMED');
}, 20_000);

test('what names nobody is refused by its field: unknown banks and journeys, ages and days the wrong way round', async () => {
  const fieldOf = (answer: { code?: string; fields?: { path: string }[] }) => [
    answer.code,
    answer.fields?.[0]?.path,
  ];
  const refused = async (mutation: string) => {
    const query = `mutation { result: ${mutation} { ... on Refusal { code } ... on InvalidInput { fields { path } } } }`;
    return fieldOf((await api.graphql(query, { token: manager })).body.data.result);
  };
  const wave = (selection: string) =>
    refused(`createWave(input: { name: "nobody", ratePerDay: 5, selection: { ${selection} } })`);
  const retirement = (selection: string) =>
    refused(
      `proposeRetirement(input: { selection: { ${selection} }, endsOn: "2190-01-01", reason: "a test" })`,
    );
  expect(await wave('banks: ["0000"]')).toEqual(['INVALID_INPUT', 'input.selection.banks']);
  expect(await wave('municipalities: ["0888"]')).toEqual([
    'INVALID_INPUT',
    'input.selection.municipalities',
  ]);
  expect(await wave('ageFrom: 40, ageTo: 30')).toEqual(['INVALID_INPUT', 'input.selection.ageTo']);
  expect(await retirement('bank: "0000"')).toEqual(['INVALID_INPUT', 'input.selection.bank']);
  const stranger = '01890000-0000-7000-8000-000000000000';
  expect(await retirement(`journeyIds: ["${stranger}"]`)).toEqual([
    'INVALID_INPUT',
    'input.selection.journeyIds',
  ]);
  const query = '{ progress(by: TOTAL, from: "2022-02-01", to: "2022-01-01") { count } }';
  const { body } = await api.graphql(query, { token: manager });
  expect(body.errors[0].extensions.code).toBe('INVALID_INPUT');
});

test('a municipality in which nobody lives yet is known by its counter', async () => {
  const owner = openDatabase(api.adminUrl);
  await owner.prisma.municipality.create({
    data: { code: '0825', name: 'Læsø', phone: '12345678' },
  });
  await owner.close();
  expect((await create('Læsø', 'municipalities: ["0825"]')).wave.size).toBe(0);
});

test('a release asked for by support is refused', async () => {
  const support = await api.issuer.token({ sub: 's', role: 'SUPPORT' });
  expect(
    await ask(
      `createWave(input: { name: "x", ratePerDay: 1, selection: {} }) { ${said} }`,
      support,
    ),
  ).toMatchObject({ __typename: 'NotAllowed' });
});
