import { randomUUID } from 'node:crypto';
import { cprOf } from '@overgang/domain';
import { type SeededCitizen, seedCitizen } from '@overgang/prisma/testing';
import { deliver } from '../testing/deliver.js';
import { nemId, populationLine, someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let citizen: string;
let seeded: SeededCitizen;

beforeAll(async () => {
  api = await testApi();
  const cpr = cprOf(someCpr(7));
  if (cpr === null) throw new Error('no number');
  seeded = await seedCitizen(api.database, { cpr });
  citizen = await api.issuer.token({ sub: 'citizen-7', role: 'CITIZEN', cpr: someCpr(7) });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const as = (role: string) => api.issuer.token({ sub: role.toLowerCase(), role });

/** Nobody answers for journeys here: what a step would have answered is written beside the message. */
const answeredWith = (key: string, answer: object) =>
  api.database.pool.query(
    'UPDATE inbox_message SET applied_at = now(), answer = $2 WHERE key = $1',
    [key, JSON.stringify(answer)],
  );

const shown = `__typename ... on Refusal { code } ... on Pending { key }
  ... on UserIdRefusal { suggestions brokenRules { code } }`;

async function wish(mutation: 'chooseUserId' | 'changeUserId', userId: string, key: string) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shown} } }`;
  const headers = { 'idempotency-key': key };
  const { body } = await api.graphql(query, {
    token: citizen,
    variables: { input: { userId } },
    headers,
  });
  return body.data[mutation];
}

test('a change keeps the rules, is stored under an order of its own, and is told what a choice is told (R-23)', async () => {
  expect(await wish('changeUserId', 'é', 'broken')).toMatchObject({ code: 'USER_ID_BROKEN' });
  expect(await wish('changeUserId', 'anna ny', 'change-1')).toMatchObject({ key: 'change-1' });
  const stored = await api.database.prisma.inboxMessage.findFirstOrThrow({
    where: { key: 'change-1' },
  });
  expect(stored).toMatchObject({ kind: 'changeUserId', payload: { asTyped: 'anna ny' } });
  await answeredWith('change-1', { ok: false, code: 'NOT_ENROLLED' });
  expect(await wish('changeUserId', 'anna ny', 'change-1')).toMatchObject({
    __typename: 'RuleRefusal',
    code: 'NOT_ENROLLED',
  });
}, 30_000);

test('suggestions are free, five at most, and others than whoever asks next is shown (R-17, R-19)', async () => {
  await wish('changeUserId', 'kirsten', 'taken-1');
  await answeredWith('taken-1', { ok: false, code: 'TAKEN' });
  const first = await wish('changeUserId', 'kirsten', 'taken-1');
  await wish('changeUserId', 'kirsten', 'taken-2');
  await answeredWith('taken-2', { ok: false, code: 'TAKEN' });
  const second = await wish('changeUserId', 'kirsten', 'taken-2');
  expect(first).toMatchObject({ code: 'TAKEN', brokenRules: [{ code: 'TAKEN' }] });
  expect(first.suggestions).toHaveLength(5);
  const shared = first.suggestions.filter((id: string) => second.suggestions.includes(id));
  expect(shared.length).toBeLessThan(3);
}, 30_000);

const probes = async () => {
  const query = `{ userIdProbes(first: 10) { edges { node {
    scope journeyId bankReg taken turnedAway } } } }`;
  const { body } = await api.graphql(query, { token: await as('SUPPORT') });
  return body.data.userIdProbes.edges.map(({ node }: { node: object }) => node);
};

const refusedBefore = (count: number) =>
  api.database.pool.query(
    `INSERT INTO inbox_message (id, sender, key, kind, journey_id, payload, payload_hash, received_at, deliver_after, applied_at, answer)
     SELECT gen_random_uuid(), $1, 'earlier-' || n, 'chooseUserId', $2, '{"asTyped":"hemmeligt ønske"}', '', now(), now(), now(),
       '{"ok":false,"code":"TAKEN"}'
     FROM generate_series(1, $3) AS n`,
    [`citizen/${seeded.citizenId}`, seeded.journeyId, count],
  );

test('an honest search is nobody’s business; who is refused often is reported to support, without what they tried (R-17)', async () => {
  expect(await probes()).toEqual([]);
  await refusedBefore(17);
  expect(await wish('chooseUserId', 'endnu et', 'away-1')).toMatchObject({ code: 'TRY_LATER' });
  expect(await wish('changeUserId', 'endnu et', 'away-2')).toMatchObject({ code: 'TRY_LATER' });
  const reported = await probes();
  expect(reported).toEqual([
    { scope: 'CITIZEN', journeyId: seeded.journeyId, bankReg: null, taken: 19, turnedAway: 2 },
  ]);
  expect(JSON.stringify(await api.database.prisma.userIdProbe.findMany())).not.toContain('ønske');
});

test('tries that nobody has answered yet count as refused: many at once are no way past the wait (R-17)', async () => {
  const number = cprOf(someCpr(8));
  if (number === null) throw new Error('no number');
  const { journeyId, citizenId } = await seedCitizen(api.database, { cpr: number });
  const token = await api.issuer.token({ sub: 'citizen-8', role: 'CITIZEN', cpr: someCpr(8) });
  const query = `mutation { chooseUserId(input: { userId: "karen b" }) { ${shown} } }`;
  const tried = async (key: string) =>
    (await api.graphql(query, { token, headers: { 'idempotency-key': key } })).body.data
      .chooseUserId;
  expect(await tried('first-try')).toMatchObject({ key: 'first-try' });
  await api.database.pool.query(
    `INSERT INTO inbox_message (id, sender, key, kind, journey_id, payload, payload_hash, received_at, deliver_after)
     SELECT gen_random_uuid(), $1, 'at-once-' || n, 'chooseUserId', $2, '{"asTyped":"karen b"}', '', now(), now()
     FROM generate_series(1, 17) AS n`,
    [`citizen/${citizenId}`, journeyId],
  );
  expect(await tried('one-more')).toMatchObject({ code: 'TRY_LATER' });
}, 30_000);

test('a used-up budget of all is reported as such, and is no citizen’s fault alone', async () => {
  const { pool } = api.database;
  await pool.query(
    `UPDATE inbox_message SET answer = '{"ok":true}' WHERE answer ->> 'code' = 'TAKEN'`,
  );
  await pool.query(`UPDATE capacity SET used = "limit" WHERE resource = 'userIdTries'`);
  expect(await wish('chooseUserId', 'endnu et', 'away-3')).toMatchObject({ code: 'TRY_LATER' });
  expect(await probes()).toContainEqual({
    ...{ scope: 'ALL', journeyId: null, bankReg: null, taken: 0, turnedAway: 1 },
  });
});

test.each(['userIdProbes', 'userIdConflicts'])('%s is no citizen’s to read', async (field) => {
  const query = `{ ${field}(first: 1) { edges { node { id } } } }`;
  const { body } = await api.graphql(query, { token: citizen });
  expect(body.errors[0].extensions.code).toBe('NOT_ALLOWED');
});

test('managers see how many NemID user-IDs were kept apart, and why; support whose are in conflict (R-20, R-21)', async () => {
  const line = (n: number, text: string, at: string) =>
    populationLine({ cpr: someCpr(n), nemIds: [nemId([text], at)] });
  const lines = [
    line(1300, 'Peter P', '2012-01-01T10:00:00Z'),
    line(1301, 'peter p', '2011-01-01T10:00:00Z'),
    line(1302, 'tom"o"tom', '2010-01-01T10:00:00Z'),
    line(1303, 'pia%p', '2010-01-01T10:00:00Z'),
    line(1304, 'PETER P', '2013-01-01T10:00:00Z'),
  ];
  const operator = await as('OPERATOR');
  const bytes = lines.join('');
  await deliver(api, operator, {
    kind: 'POPULATION',
    deliveryId: 'p1',
    bytes,
    count: lines.length,
  });
  const figures = await api.graphql('{ userIdFigures { outcome kind reason count } }', {
    token: await as('MANAGER'),
  });
  expect(figures.body.data.userIdFigures).toEqual([
    { outcome: 'CONFLICT', kind: 'SELF_CHOSEN', reason: null, count: 2 },
    { outcome: 'NOT_TRANSFERABLE', kind: 'SELF_CHOSEN', reason: 'INVALID_CHARACTER', count: 2 },
  ]);
  const page = async (after: string | null) => {
    const query = `query ($after: String) { userIdConflicts(first: 1, after: $after) {
      edges { node { source journeyId at } } pageInfo { endCursor hasNextPage } } }`;
    const { body } = await api.graphql(query, { token: await as('SUPPORT'), variables: { after } });
    return body.data.userIdConflicts;
  };
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect([...first.edges, ...second.edges].map(({ node }) => [node.source, node.at])).toEqual([
    ['NEMID', '2013-01-01T10:00:00.000Z'],
    ['NEMID', '2012-01-01T10:00:00.000Z'],
  ]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
});

test('a conflict that MitID told of stands in the same list (R-17)', async () => {
  const [known] = await api.database.prisma.transition.findMany({
    where: { journeyId: seeded.journeyId },
    take: 1,
  });
  await api.database.pool.query(
    `INSERT INTO transition (id, at, journey_id, version, event, from_state, to_state, was_overdue, is_overdue, dimensions_after, details, policy_version)
     SELECT $2, now(), journey_id, 900, 'userIdChanged', to_state, to_state, false, false, dimensions_after,
       '{"conflict":"USER_ID_TAKEN_IN_LEDGER"}', policy_version FROM transition WHERE id = $1`,
    [known?.id, randomUUID()],
  );
  const query = '{ userIdConflicts(first: 1) { edges { node { source journeyId } } } }';
  const { body } = await api.graphql(query, { token: await as('AUDITOR') });
  expect(body.data.userIdConflicts.edges).toEqual([
    { node: { source: 'MITID', journeyId: seeded.journeyId } },
  ]);
});

test('a reminder is asked of the journey by its owner, or by support with a reason on record; neither is shown the user-ID', async () => {
  const own = await api.graphql('mutation { remindMeOfUserId { __typename } }', {
    token: citizen,
    headers: { 'idempotency-key': 'remind-1' },
  });
  expect(own.body.data.remindMeOfUserId).toMatchObject({ __typename: 'Pending' });
  const query = `mutation ($input: RemindOfUserIdInput!) { remindOfUserId(input: $input) { __typename } }`;
  const input = { journeyId: seeded.journeyId, reason: 'called and was identified' };
  await api.graphql(query, { token: await as('SUPPORT'), variables: { input } });
  const asked = await api.database.prisma.inboxMessage.findMany({
    where: { kind: 'remindOfUserId' },
    orderBy: { receivedAt: 'asc' },
  });
  expect(asked.map(({ payload }) => payload)).toEqual([
    { by: 'CITIZEN' },
    { by: 'SUPPORT', why: 'called and was identified' },
  ]);
  const trace = await api.database.prisma.auditRecord.findMany({
    where: { action: 'remindOfUserId' },
  });
  expect(trace).toMatchObject([{ actor: 'support', purpose: 'called and was identified' }]);
}, 30_000);

test('nobody but its owner can ask the schema for a user-ID', async () => {
  const { body } = await api.graphql('{ __type(name: "Journey") { fields { name } } }', {
    token: await as('SUPPORT'),
  });
  const names = body.data.__type.fields.map(({ name }: { name: string }) => name);
  expect(names).toContain('state');
  expect(names.filter((name: string) => /user/i.test(name))).toEqual([]);
});
