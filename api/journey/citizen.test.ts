import { canonicalForm, cprOf } from '@overgang/domain';
import { type SeededCitizen, seedCitizen } from '@overgang/prisma/testing';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let citizen: string;
let seeded: SeededCitizen;
const cpr = someCpr(7);

const person = (n: number, more: object = {}) => {
  const number = cprOf(someCpr(n));
  if (number === null) throw new Error('no number');
  return seedCitizen(api.database, { cpr: number, ...more });
};

beforeAll(async () => {
  api = await testApi();
  seeded = await person(7, { reservedUserId: canonicalForm('anna') });
  citizen = await api.issuer.token({ sub: 'citizen-7', role: 'CITIZEN', cpr });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const choose = async (userId: string, key?: string, language = 'da') => {
  const query = `mutation ($input: ChooseUserIdInput!) { chooseUserId(input: $input) { __typename
    ... on ChooseUserIdSuccess { userId } ... on UserIdRefusal { code brokenRules { code message } suggestions }
    ... on Refusal { code message } ... on Pending { key } ... on InvalidInput { fields { path } } } }`;
  const headers: Record<string, string> = { 'accept-language': language };
  if (key !== undefined) headers['idempotency-key'] = key;
  const { body } = await api.graphql(query, {
    token: citizen,
    variables: { input: { userId } },
    headers,
  });
  return body.data.chooseUserId;
};

test('a citizen signed in with a number sees their own journey, and the number nowhere', async () => {
  const query = `{ me { role subject } myJourney { id state deadline isOverdue userId means nextStep { what owner text }
    timeline(first: 5) { edges { node { event toState } } } notices { edges { node { kind } } } } }`;
  const { body } = await api.graphql(query, {
    token: citizen,
    headers: { 'accept-language': 'en' },
  });
  expect(body.data.myJourney).toMatchObject({
    id: seeded.journeyId,
    state: 'WAITING',
    deadline: null,
    nextStep: { what: 'RELEASE', owner: 'PROGRAMME', text: 'Wait until it is your turn.' },
    timeline: { edges: [{ node: { event: 'imported', toState: 'WAITING' } }] },
  });
  expect(JSON.stringify(body)).not.toContain(cpr);
});

test('a citizen whom no delivery has named has no journey, and changes none', async () => {
  const token = await api.issuer.token({ role: 'CITIZEN', cpr: someCpr(999) });
  expect((await api.graphql('{ myJourney { id } }', { token })).body.data.myJourney).toBeNull();
  const tried = await api.graphql('mutation { decline { __typename ... on Refusal { code } } }', {
    token,
  });
  expect(tried.body.data.decline).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
});

test('all broken rules of a user-ID are told at once, in the language asked for, and reach no journey (R-19)', async () => {
  const refused = await choose(' é', undefined, 'en');
  expect(refused).toMatchObject({
    __typename: 'UserIdRefusal',
    code: 'USER_ID_BROKEN',
    suggestions: [],
  });
  expect(refused.brokenRules.map(({ code }: { code: string }) => code)).toEqual([
    'INVALID_CHARACTER',
    'LEADING_OR_TRAILING_SPACE',
    'TOO_SHORT',
  ]);
  expect(refused.message).toContain('Use at least 5 characters');
  expect(await api.database.prisma.inboxMessage.count()).toBe(0);
});

test.each([cpr, `anna${cpr}`, `${cpr.slice(0, 6)}-${cpr.slice(6)}x`])(
  'an id with the citizen’s own number is refused before it is stored (R-16)',
  async (userId) => {
    const refused = await choose(userId);
    expect(refused.brokenRules.map(({ code }: { code: string }) => code)).toEqual(['OWN_CPR']);
    expect(JSON.stringify(refused)).not.toContain(cpr);
    expect(await api.database.prisma.inboxMessage.count()).toBe(0);
  },
);

test('an id longer than any could be is refused by its field', async () => {
  expect(await choose('a'.repeat(501))).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ path: 'input.userId' }],
  });
});

test('a choice is stored once under its key; while the journey cannot answer the caller gets the key', async () => {
  expect(await choose('anna-lind', 'choice-1')).toMatchObject({
    __typename: 'Pending',
    key: 'choice-1',
  });
  expect(await choose('anna-lind', 'choice-1')).toMatchObject({
    __typename: 'Pending',
    key: 'choice-1',
  });
  expect(await choose('another-id', 'choice-1')).toMatchObject({ __typename: 'KeyReused' });
  const stored = await api.database.prisma.inboxMessage.findMany({
    where: { journeyId: seeded.journeyId },
  });
  expect(stored.map(({ kind, payload, sender }) => [kind, payload, sender])).toEqual([
    ['chooseUserId', { asTyped: 'anna-lind' }, `citizen/${seeded.citizenId}`],
  ]);
}, 20_000);

test('asked again with the key after the step, the caller gets the stored answer', async () => {
  await api.database.pool.query(
    `UPDATE inbox_message SET applied_at = now(), answer = '{"ok":false,"code":"NOT_INVITED"}' WHERE journey_id = $1`,
    [seeded.journeyId],
  );
  const again = await choose('anna-lind', 'choice-1', 'en');
  expect(again).toMatchObject({
    __typename: 'RuleRefusal',
    code: 'NOT_INVITED',
    message: 'The notice that it is time for MitID has not been received yet.',
  });
});

test('what fails inside is masked: a code, a number to mention, no stack', async () => {
  const query = 'mutation { chooseUserId(input: { userId: "anna-lind" }) { __typename } }';
  const asking = { token: citizen, headers: { 'idempotency-key': 'fails-inside' } };
  await api.graphql(query, asking);
  await api.database.pool.query(
    `UPDATE inbox_message SET applied_at = now(), answer = '{"ok":false,"code":"SECRET_OF_OURS"}' WHERE key = 'fails-inside'`,
  );
  const { body, headers } = await api.graphql(query, asking);
  expect(body.errors[0].extensions.code).toBe('UNEXPECTED');
  expect(JSON.stringify(body)).not.toMatch(/SECRET_OF_OURS|node_modules|act\.ts/);
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a taken id is answered with free ones, none of which is anybody’s', async () => {
  await person(8, { reservedUserId: canonicalForm('kirsten') });
  await choose('kirsten', 'choice-2');
  await api.database.pool.query(
    `UPDATE inbox_message SET applied_at = now(), answer = '{"ok":false,"code":"TAKEN"}' WHERE key = 'choice-2'`,
  );
  const taken = await choose('kirsten', 'choice-2');
  expect(taken).toMatchObject({
    __typename: 'UserIdRefusal',
    code: 'TAKEN',
    brokenRules: [{ code: 'TAKEN' }],
  });
  expect(taken.suggestions).toHaveLength(5);
  const ledger = await api.database.prisma.userIdLedger.findMany({
    where: { canonical: { in: taken.suggestions } },
  });
  expect(ledger).toEqual([]);
}, 20_000);

test('a citizen sees their user-ID as they typed it, and another’s spelling in no case', async () => {
  const { prisma } = api.database;
  const where = { id: seeded.journeyId };
  const { memory: before } = await prisma.journey.findUniqueOrThrow({ where });
  const shown = async () =>
    (await api.graphql('{ myJourney { userId } }', { token: citizen })).body.data.myJourney.userId;
  const holding = (ownerId: string) =>
    prisma.userIdLedger.upsert({
      where: { canonical: 'zofia dam' },
      update: { ownerId },
      create: {
        ...{ canonical: 'zofia dam', asTyped: 'Zofia Dam', ownerId, status: 'ACTIVE' },
        issuedAt: new Date(),
      },
    });
  const memory = { ...Object(before), enrolment: { userId: 'zofia dam', means: null } };
  await prisma.journey.update({ where, data: { memory } });
  await holding(seeded.citizenId);
  expect(await shown()).toBe('Zofia Dam');
  const { citizenId } = await person(29);
  await holding(citizenId);
  expect(await shown()).toBe('zofia dam');
  await prisma.journey.update({ where, data: { memory: Object(before) } });
});

test('who is refused again and again must wait, longer each time, and stored answers are still given (R-17)', async () => {
  const refused = (n: number) => ({ key: `probe-${n}`, id: `probing-${n}` });
  await api.database.pool.query(
    `INSERT INTO inbox_message (id, sender, key, kind, journey_id, payload, payload_hash, received_at, deliver_after, applied_at, answer)
     SELECT gen_random_uuid(), $1, 'earlier-' || n, 'chooseUserId', $2, '{}', '', now(), now(), now(), '{"ok":false,"code":"TAKEN"}'
     FROM generate_series(1, 17) AS n`,
    [`citizen/${seeded.citizenId}`, seeded.journeyId],
  );
  expect(await choose(refused(1).id, refused(1).key)).toMatchObject({
    __typename: 'RuleRefusal',
    code: 'TRY_LATER',
  });
  expect(await choose('kirsten', 'choice-2')).toMatchObject({ code: 'TAKEN' });
  expect(await api.database.prisma.inboxMessage.count({ where: { key: 'probe-1' } })).toBe(0);
});

test('one citizen never sees or moves another’s journey (I8)', async () => {
  const { citizenId, journeyId } = await person(9);
  const other = await api.issuer.token({ role: 'CITIZEN', citizen: citizenId });
  const seen = await api.graphql('{ myJourney { id } }', { token: other });
  expect(seen.body.data.myJourney).toEqual({ id: journeyId });
  const tried = await api.graphql(
    'query ($id: ID!) { journey(id: $id, purpose: "a test") { id } }',
    {
      token: other,
      variables: { id: seeded.journeyId },
    },
  );
  expect(tried.body.errors[0].extensions.code).toBe('NOT_ALLOWED');
});

const staffMutation = (
  name: string,
  input: string,
) => `mutation ($input: ${input}!) { ${name}(input: $input) {
  __typename ... on FindCitizenSuccess { journey { id state bankNames timeline { edges { node { event } } } } }
  ... on Refusal { code } ... on InvalidInput { fields { path } } } }`;

test('support finds a citizen by number with a purpose, and both are on record', async () => {
  const support = await api.issuer.token({ sub: 'supporter', role: 'SUPPORT' });
  const find = async (input: object) =>
    (
      await api.graphql(staffMutation('findCitizen', 'FindCitizenInput'), {
        token: support,
        variables: { input },
      })
    ).body.data.findCitizen;
  expect(await find({ cpr, purpose: 'the citizen called' })).toMatchObject({
    journey: { id: seeded.journeyId, state: 'WAITING' },
  });
  expect(await find({ cpr: someCpr(998), purpose: 'the citizen called' })).toEqual({
    __typename: 'NotFound',
    code: 'UNKNOWN_PERSON',
  });
  expect(await find({ cpr: '123', purpose: '' })).toMatchObject({ code: 'INVALID_INPUT' });
  const trace = await api.database.prisma.auditRecord.findMany({
    where: { action: 'findCitizen' },
    orderBy: { at: 'asc' },
  });
  expect(
    trace.map(({ actor, role, purpose, citizenId }) => [actor, role, purpose, citizenId]),
  ).toEqual([
    ['supporter', 'SUPPORT', 'the citizen called', seeded.citizenId],
    ['supporter', 'SUPPORT', 'the citizen called', null],
  ]);
});

test('nobody reads a journey without saying why, and what they say is on record', async () => {
  const support = await api.issuer.token({ sub: 'reader', role: 'SUPPORT' });
  const read = async (purpose: string) => {
    const query = `query ($id: ID!) { journey(id: $id${purpose}) { id } }`;
    const variables = { id: seeded.journeyId };
    const { body } = await api.graphql(query, { token: support, variables });
    return body.errors?.[0].extensions.code ?? body.data.journey.id;
  };
  for (const none of ['', ', purpose: null', ', purpose: "  "'])
    expect(await read(none)).toMatch(/^INVALID_/);
  expect(await read(', purpose: "the citizen called"')).toBe(seeded.journeyId);
  const trace = await api.database.prisma.auditRecord.findMany({ where: { actor: 'reader' } });
  expect(trace.map(({ action, purpose }) => [action, purpose])).toEqual([
    ['journey', 'the citizen called'],
  ]);
});

test('an unknown journey, and an id that is none, are not found by staff', async () => {
  const support = await api.issuer.token({ sub: 'supporter', role: 'SUPPORT' });
  for (const id of ['5b1b3b52-3e7a-4c58-8f2b-000000000000', 'x']) {
    const { body } = await api.graphql(
      'query ($id: ID!) { journey(id: $id, purpose: "a test") { id } }',
      {
        token: support,
        variables: { id },
      },
    );
    expect(body.data.journey).toBeNull();
    const input = { journeyId: id, kind: 'REMINDER', reason: 'asked for it' };
    const resent = await api.graphql(
      `mutation ($input: ResendNoticeInput!) { resendNotice(input: $input) { ... on Refusal { code } } }`,
      { token: support, variables: { input } },
    );
    expect(resent.body.data.resendNotice.code).toBe('NOT_FOUND');
  }
});
