import { randomUUID } from 'node:crypto';
import { cprOf } from '@overgang/domain';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import { announce, deliver } from '../testing/deliver.js';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let bank: string;
let manager: string;
let support: string;
let journeyId: string;

const number = someCpr(7);
const typed = `${number.slice(0, 6)}-${number.slice(6)}`;
const logged: string[] = [];

beforeAll(async () => {
  api = await testApi({ log: (line) => logged.push(line) });
  await seedBank(api.database, '1234');
  const cpr = cprOf(number);
  if (cpr === null) throw new Error('no number');
  journeyId = (await seedCitizen(api.database, { cpr, banks: ['1234'] })).journeyId;
  bank = await api.issuer.token({ sub: 'bank-1234', role: 'BANK', bank: '1234' });
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
  support = await api.issuer.token({ sub: 'support-1', role: 'SUPPORT' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

/** Whatever the database holds outside its vault, and whatever was logged, as one text. */
async function kept(): Promise<string> {
  const tables = await api.database.pool.query<{ name: string }>(
    `SELECT format('%I', relname) AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_table_privilege(oid, 'SELECT')`,
  );
  const rows: unknown[] = [];
  for (const { name } of tables.rows)
    rows.push((await api.database.pool.query(`SELECT to_jsonb(t) AS row FROM ${name} AS t`)).rows);
  return JSON.stringify([rows, logged]);
}

afterEach(async () => {
  const all = await kept();
  expect(all).toContain('bank_reg');
  expect(all).not.toMatch(new RegExp(`${number}|${typed}`));
});

const fields = '__typename ... on InvalidInput { code fields { path code message } }';
const refusedField = (path: string) => ({
  __typename: 'InvalidInput',
  code: 'INVALID_INPUT',
  fields: [{ path, code: 'CPR_IN_TEXT', message: expect.stringMatching(/CPR-nummer/) }],
});

async function change(token: string, text: string, variables: object) {
  const { body } = await api.graphql(text, { token, variables });
  expect(JSON.stringify(body)).not.toMatch(new RegExp(`${number}|${typed}`));
  return body.data.result;
}

test('a bank’s own key of its customer is no CPR number; its number is read where it belongs', async () => {
  const query = `mutation ($input: InviteCitizenInput!) { result: inviteCitizen(input: $input) { ${fields} } }`;
  const invite = (customerReference: string) =>
    change(bank, query, { input: { cpr: number, customerReference } });
  expect(await invite(number)).toEqual(refusedField('input.customerReference'));
  expect(await invite(`kunde ${typed}`)).toEqual(refusedField('input.customerReference'));
  expect(await invite('kunde 7')).toMatchObject({ __typename: 'InviteCitizenSuccess' });
});

test('a reason with a number changes nothing and is kept nowhere, whatever comes of it', async () => {
  const query = `mutation ($input: ExtendDeadlineInput!) { result: extendDeadline(input: $input) { ${fields} } }`;
  const input = { journeyId, deadline: '2030-01-01', reason: `ringede, ${typed}` };
  expect(await change(support, query, { input })).toEqual(refusedField('input.reason'));
  expect(await api.database.prisma.inboxMessage.count({ where: { kind: 'extendDeadline' } })).toBe(
    0,
  );
});

test('a wave has no number for a name', async () => {
  const query = `mutation ($input: CreateWaveInput!) { result: createWave(input: $input) { ${fields} } }`;
  const input = { name: number, ratePerDay: 1, selection: {} };
  expect(await change(manager, query, { input })).toEqual(refusedField('input.name'));
});

test('the purpose of a read says whom in no case, and the answer says which field', async () => {
  const query =
    'query ($id: ID!, $purpose: String!) { journey(id: $id, purpose: $purpose) { id } }';
  const variables = { id: journeyId, purpose: `opslag på ${number}` };
  const { body } = await api.graphql(query, { token: support, variables });
  expect(body.errors[0].extensions).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ path: 'purpose', code: 'CPR_IN_TEXT' }],
  });
  const find = `mutation ($input: FindCitizenInput!) { result: findCitizen(input: $input) { ${fields} } }`;
  const input = { cpr: number, purpose: `opslag på ${number}` };
  expect(await change(support, find, { input })).toEqual(refusedField('input.purpose'));
});

test('a row whose text holds a number is answered without it, and the rows beside it stand', async () => {
  const row = (customerReference: string, more: object = {}) =>
    `${JSON.stringify({ cpr: number, customerReference, operation: 'ADD', access: 'NETBANK', ...more })}\n`;
  const lines = [row(number), row('k7'), row(`nr. ${typed}`, { access: 'ALL' })];
  const receipts = await deliver(api, bank, {
    ...{ kind: 'ROSTER', deliveryId: randomUUID(), bytes: lines.join(''), count: 3 },
  });
  expect(receipts).toMatchObject([
    { receipt: 'INVALID', detail: 'CPR_IN_TEXT customerReference' },
    { receipt: 'ACCEPTED', customerReference: 'k7' },
    { receipt: 'INVALID', detail: 'FIELDS access' },
  ]);
  expect(JSON.stringify(receipts)).not.toMatch(new RegExp(`${number}|${typed}`));
});

test('a CSV file without a header makes no number the name of a column', async () => {
  const bytes = `${number},k7,ADD,NETBANK\n${number},k8,ADD,NETBANK\n`;
  const [receipt] = await deliver(api, bank, {
    ...{ kind: 'ROSTER', deliveryId: randomUUID(), bytes, count: 1, format: 'csv' },
  });
  expect(receipt?.receipt).toBe('INVALID');
});

test('a delivery is announced under no number', async () => {
  const of = { kind: 'ROSTER', deliveryId: `liste:${number}`, bytes: 'x', count: 1 } as const;
  const { status, body } = await announce(api, bank, of);
  expect([status, body.fields]).toMatchObject([400, [{ path: 'deliveryId', code: 'CPR_IN_TEXT' }]]);
});

test('a key with a number is refused before it is kept; a UUID never is', async () => {
  const query = 'mutation { decline { __typename } }';
  const ask = (key: string) =>
    api.graphql(query, { token: bank, headers: { 'idempotency-key': key } });
  for (const key of [number, `k/${typed}`]) {
    const { status, body } = await ask(key);
    expect([status, body.code]).toEqual([400, 'CPR_IN_KEY']);
    expect(JSON.stringify(body)).not.toContain(key);
  }
  expect((await ask('01a10190-1234-4d1e-8a55-a0101901234b')).status).toBe(200);
});

test('whoever signs in under a number is nobody: the name would stand with every trace', async () => {
  const token = await api.issuer.token({ sub: number, role: 'MANAGER' });
  const { status } = await api.graphql('{ me { role } }', { token });
  expect(status).toBe(401);
});

test('a request is not called by a number: it gets one of ours, in the answer and in the log', async () => {
  const named = async (given: string) =>
    (await api.fetch('/health/live', { headers: { 'x-request-id': given } })).headers.get(
      'x-request-id',
    );
  for (const given of [number, typed, `request-${number}`])
    expect(await named(given)).toMatch(/^[0-9a-f]{8}-/);
  expect(await named('request-7')).toBe('request-7');
  expect(logged.join('')).toContain('request-7');
});
