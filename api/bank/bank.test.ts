import { cprOf } from '@overgang/domain';
import { eventually, seedBank, seedCitizen } from '@overgang/prisma/testing';
import { netbankRow } from '../testing/netbankRow.js';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let bank: string;
let otherBank: string;

const known = async (n: number, banks: readonly string[] = []) => {
  const cpr = cprOf(someCpr(n));
  if (cpr === null) throw new Error('no number');
  return seedCitizen(api.database, { cpr, banks });
};

beforeAll(async () => {
  api = await testApi();
  for (const reg of ['1234', '5678']) await seedBank(api.database, reg);
  bank = await api.issuer.token({ sub: 'bank-1234', role: 'BANK', bank: '1234' });
  otherBank = await api.issuer.token({ sub: 'bank-5678', role: 'BANK', bank: '5678' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const inviteMutation = `mutation ($input: InviteCitizenInput!) { inviteCitizen(input: $input) {
  __typename ... on InviteCitizenSuccess { status expectedOn customer { handle state access customerReference } }
  ... on Refusal { code message } ... on InvalidInput { fields { path } } } }`;

const invite = async (token: string, cpr: string, key?: string) => {
  const variables = { input: { cpr, customerReference: 'k1' } };
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  return (await api.graphql(inviteMutation, { token, variables, headers })).body.data.inviteCitizen;
};

const setPolicy = (change: object) =>
  api.database.pool.query(
    `INSERT INTO policy (data, created_at, created_by) SELECT data || $1, now(), 'test' FROM policy ORDER BY version DESC LIMIT 1`,
    [JSON.stringify(change)],
  );

test('an invitation is accepted at once, linked, and stored for its journey (R-02)', async () => {
  const { journeyId, citizenId } = await known(1);
  const answer = await invite(bank, someCpr(1), 'key-1');
  expect(answer).toMatchObject({
    __typename: 'InviteCitizenSuccess',
    status: 'ACCEPTED',
    customer: { state: 'WAITING', access: 'NETBANK', customerReference: 'k1' },
  });
  const [trace] = await api.database.prisma.auditRecord.findMany({
    where: { action: 'inviteCitizen' },
  });
  expect(trace?.citizenId).toBe(citizenId);
  const messages = await api.database.prisma.inboxMessage.findMany({ where: { journeyId } });
  expect(messages.map(({ kind, payload, sender }) => ({ kind, payload, sender }))).toEqual([
    { kind: 'released', payload: { by: 'BANK', bank: '1234' }, sender: 'bank/1234' },
  ]);
});

test('asked again, with the same key or another, the same place stands and is used once', async () => {
  const again = await invite(bank, someCpr(1), 'key-1');
  const anew = await invite(bank, someCpr(1), 'key-2');
  expect([again.status, anew.status]).toEqual(['ACCEPTED', 'ACCEPTED']);
  const used = await api.database.prisma.capacity.findMany({ orderBy: { resource: 'asc' } });
  expect(used.map(({ resource, used: places }) => [resource, places])).toEqual([
    ['release', 1],
    ['release/bank/1234', 1],
  ]);
});

test('a key that was used for another citizen is refused', async () => {
  await known(2);
  expect(await invite(bank, someCpr(2), 'key-1')).toMatchObject({
    __typename: 'KeyReused',
    code: 'KEY_REUSED',
  });
});

test('two that invite one person at the same moment take one place (I7)', async () => {
  await known(3);
  const both = await Promise.all([invite(bank, someCpr(3)), invite(bank, someCpr(3))]);
  expect(both.map(({ status }) => status)).toEqual(['ACCEPTED', 'ACCEPTED']);
  const used = await api.database.prisma.capacity.findMany({ where: { resource: 'release' } });
  expect(used.map(({ used: places }) => places)).toEqual([2]);
});

test('an unknown number, an impossible one, and a customer too young are each refused', async () => {
  expect(await invite(bank, someCpr(999))).toMatchObject({
    __typename: 'NotFound',
    code: 'UNKNOWN_PERSON',
  });
  expect(await invite(bank, '3113001234')).toMatchObject({
    __typename: 'InvalidInput',
    fields: [{ path: 'input.cpr' }],
  });
  await api.database.prisma.bank.update({ where: { reg: '5678' }, data: { minimumAge: 120 } });
  expect(await invite(otherBank, someCpr(2))).toMatchObject({
    __typename: 'RuleRefusal',
    code: 'TOO_YOUNG_FOR_BANK',
  });
  await api.database.prisma.bank.update({ where: { reg: '5678' }, data: { minimumAge: 15 } });
});

test('beyond the bank’s share of the open capacity invitations wait for the next days (I7)', async () => {
  await setPolicy({ releasesPerDay: 2 });
  await seedBank(api.database, '4321');
  const token = await api.issuer.token({ sub: 'bank-4321', role: 'BANK', bank: '4321' });
  for (const n of [11, 12, 13]) await known(n);
  const answers = [];
  for (const n of [11, 12, 13]) answers.push(await invite(token, someCpr(n)));
  expect(answers.map(({ status }) => status)).toEqual(['ACCEPTED', 'QUEUED', 'QUEUED']);
  const days = answers.map(({ expectedOn }) => expectedOn);
  expect(new Set(days).size).toBe(3);
  const waiting = await api.database.prisma.inboxMessage.findMany({
    where: { sender: 'bank/4321' },
    orderBy: { deliverAfter: 'asc' },
  });
  expect(waiting.filter(({ deliverAfter, receivedAt }) => deliverAfter > receivedAt)).toHaveLength(
    2,
  );
});

test('a second bank is linked to the one journey and told of it, and learns nothing of the first (R-45)', async () => {
  const { journeyId } = await known(20, ['1234']);
  await api.database.prisma.journey.update({
    where: { id: journeyId },
    data: { state: 'INVITED' },
  });
  const answer = await invite(otherBank, someCpr(20));
  expect(answer).toMatchObject({ status: 'ALREADY_INVITED', customer: { state: 'INVITED' } });
  expect(JSON.stringify(answer)).not.toContain('1234');
  const told = await api.database.prisma.inboxMessage.findMany({ where: { journeyId } });
  expect(told.map(({ kind, sender }) => [kind, sender])).toEqual([['personChanged', 'bank/5678']]);
});

test('the feed holds what was said to this bank alone', async () => {
  const { journeyId } = await known(40, ['1234', '5678']);
  const event = (bankReg: string) => ({
    ...netbankRow(journeyId, bankReg),
    kind: 'openLogon',
    payload: {},
  });
  await api.database.prisma.outboxMessage.createMany({ data: [event('1234'), event('5678')] });
  await eventually(async () => {
    const query = '{ bankEvents(first: 100) { edges { node { id type data } } } }';
    const { body } = await api.graphql(query, { token: bank });
    const opened = body.data.bankEvents.edges.filter(
      ({ node }: { node: { type: string } }) => node.type === 'nemid.openLogon',
    );
    const data = { handle: expect.any(String) };
    expect(opened).toEqual([{ node: { id: expect.any(String), type: 'nemid.openLogon', data } }]);
  });
});

test('nothing a bank can ask names another bank, its handles or a citizen’s id (R-45)', async () => {
  const { citizenId, journeyId } = await known(50, ['1234', '5678']);
  const link = await api.database.prisma.bankCustomer.findFirstOrThrow({
    where: { citizenId, bankReg: '5678' },
  });
  const everything = `{ me { role bank } customers(first: 100) { edges { cursor node { handle state access deadline isOverdue since } } pageInfo { endCursor } }
    bankEvents { edges { cursor node { id type data at } } } programme { today } }`;
  const said = JSON.stringify((await api.graphql(everything, { token: bank })).body);
  for (const secret of ['5678', link.handle, citizenId, journeyId])
    expect(said).not.toContain(secret);
});

test('what belongs to other roles is refused to a bank', async () => {
  const { body } = await api.graphql('{ progress(by: BANK) { value count } }', { token: bank });
  expect([body.data, body.errors[0].extensions.code]).toEqual([null, 'NOT_ALLOWED']);
  const tried = await api.graphql('mutation { decline { __typename ... on Refusal { code } } }', {
    token: bank,
  });
  expect(tried.body.data.decline).toEqual({ __typename: 'NotAllowed', code: 'NOT_ALLOWED' });
});

const extendMutation = `mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) {
  __typename ... on ExtendDeadlineSuccess { deadline } ... on Refusal { code } ... on Pending { key } ... on InvalidInput { fields { path } } } }`;

test('an extension is stored under the key before the journey is asked, and recorded with its reason', async () => {
  const { citizenId, journeyId } = await known(60, ['1234']);
  const { handle } = await api.database.prisma.bankCustomer.findFirstOrThrow({
    where: { citizenId },
  });
  const variables = { input: { handle, deadline: '2030-01-01', reason: 'on holiday' } };
  const asking = { token: bank, variables, headers: { 'idempotency-key': 'extend-1' } };
  const { body } = await api.graphql(extendMutation, asking);
  expect(body.data.extendDeadline).toEqual({
    __typename: 'Pending',
    code: 'PENDING',
    key: 'extend-1',
  });
  const stored = await api.database.prisma.inboxMessage.findFirstOrThrow({ where: { journeyId } });
  expect(stored.payload).toEqual({
    deadline: '2030-01-01',
    by: 'BANK',
    bank: '1234',
    why: 'on holiday',
  });
  expect(
    await api.database.prisma.auditRecord.count({
      where: { action: 'extendDeadline', purpose: 'on holiday' },
    }),
  ).toBe(1);
  const other = { ...asking, variables: { input: { ...variables.input, deadline: '2031-01-01' } } };
  expect((await api.graphql(extendMutation, other)).body.data.extendDeadline.code).toBe(
    'KEY_REUSED',
  );
}, 20_000);

test("another bank's handle, no handle, and an id that is none are refused", async () => {
  const { citizenId } = await known(61, ['5678']);
  const { handle } = await api.database.prisma.bankCustomer.findFirstOrThrow({
    where: { citizenId },
  });
  const extend = async (more: object) => {
    const variables = { input: { deadline: '2030-01-01', reason: 'because', ...more } };
    return (await api.graphql(extendMutation, { token: bank, variables })).body.data.extendDeadline;
  };
  expect(await extend({ handle })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await extend({ handle: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await extend({})).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ path: 'input.handle' }],
  });
  expect(await extend({ handle, reason: '' })).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ path: 'input.reason' }],
  });
});

test('an invitation leaves the access that the roster told as it is (R-02)', async () => {
  const { citizenId } = await known(77, ['1234']);
  const where = { citizenId, bankReg: '1234' };
  const { bankCustomer } = api.database.prisma;
  await bankCustomer.updateMany({ where, data: { access: 'VIEW_ONLY' } });
  expect(await invite(bank, someCpr(77))).toMatchObject({ customer: { access: 'VIEW_ONLY' } });
  await bankCustomer.updateMany({ where, data: { endedAt: new Date() } });
  expect(await invite(bank, someCpr(77))).toMatchObject({ customer: { access: 'NETBANK' } });
});
