import { dropOldSecrets } from '@overgang/prisma';
import { seedBank } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let bank: string;
const reg = '1234';

beforeAll(async () => {
  api = await testApi();
  for (const one of [reg, '5678']) await seedBank(api.database, one);
  bank = await api.issuer.token({ sub: 'bank-1234', role: 'BANK', bank: reg });
}, 60_000);
afterAll(() => api.stop(), 30_000);
beforeEach(() => setBank({ webhookUrl: null, webhookSecrets: [], webhookOldUntil: null }));

const where = { reg };
const setBank = (data: object) => api.database.prisma.bank.update({ where, data });
const bankNow = () => api.database.prisma.bank.findUniqueOrThrow({ where });
const traces = (action: string) => api.database.prisma.auditRecord.findMany({ where: { action } });

const change = async (field: string, input: object, more: object = {}) => {
  const Name = field.charAt(0).toUpperCase() + field.slice(1);
  const success = field === 'setWebhook' ? 'url isEnabled' : 'secret oldUntil';
  const query = `mutation ($input: ${Name}Input!) { result: ${field}(input: $input) { __typename
    ... on ${Name}Success { ${success} } ... on Refusal { code message } } }`;
  return (await api.graphql(query, { token: bank, variables: { input }, ...more })).body.data
    .result;
};
const setWebhook = (input: object, more: object = {}) => change('setWebhook', input, more);
const rotate = (input: object = {}, more: object = {}) =>
  change('rotateWebhookSecret', input, more);
const keyed = (key: string) => ({ headers: { 'idempotency-key': key } });

test('a bank says where its events go, turns them on again after 410, and off; only the host is on record', async () => {
  const url = 'https://93.184.216.34/hook/own-secret';
  expect(await setWebhook({ url })).toMatchObject({ url, isEnabled: true });
  await setBank({ webhookState: 'DISABLED' });
  expect(await setWebhook({ url })).toMatchObject({ isEnabled: true });
  expect((await bankNow()).webhookState).toBe('ENABLED');
  expect(await setWebhook({ url, isEnabled: false })).toMatchObject({ isEnabled: false });
  expect(await bankNow()).toMatchObject({ webhookUrl: url, webhookState: 'DISABLED' });
  const written = await traces('setWebhook');
  expect(written).toHaveLength(3);
  expect(JSON.stringify(written)).not.toContain('own-secret');
});

test.each([
  ['https://user:secret@bank.example/', 'WEBHOOK_URL_NAMES_USER'],
  ['http://93.184.216.34/', 'WEBHOOK_URL_NOT_HTTPS'],
  ['https://127.0.0.1/', 'WEBHOOK_URL_INSIDE'],
  ['https://localhost/', 'WEBHOOK_URL_INSIDE'],
  ['https://[fd00::1]/', 'WEBHOOK_URL_INSIDE'],
  ['javascript:alert(1)', 'WEBHOOK_URL_NOT_VALID'],
] as const)('%s is refused in both languages, and nothing changes', async (url, code) => {
  const [da, en] = await Promise.all(
    ['da', 'en'].map((language) =>
      setWebhook({ url }, { headers: { 'accept-language': language } }),
    ),
  );
  expect([da.code, en.code]).toEqual([code, code]);
  expect(da.message).not.toBe(en.message);
  expect((await bankNow()).webhookUrl).toBeNull();
});

test('a bank changes no other bank’s webhook, and nobody else changes one', async () => {
  await setWebhook({ url: 'https://93.184.216.34/' });
  await rotate();
  const other = await api.database.prisma.bank.findUniqueOrThrow({ where: { reg: '5678' } });
  expect(other).toMatchObject({ webhookUrl: null, webhookSecrets: [] });
  for (const role of ['BANK_EMPLOYEE', 'SUPPORT', 'MANAGER'] as const) {
    const token = await api.issuer.token({ sub: role, role, bank: reg });
    expect(await rotate({}, { token })).toMatchObject({ code: 'NOT_ALLOWED' });
    const refused = await setWebhook({ url: 'https://93.184.216.34/' }, { token });
    expect(refused).toMatchObject({ code: 'NOT_ALLOWED' });
  }
});

test('the first secret stands alone; the next signs beside it until the day that was asked for', async () => {
  const first = await rotate();
  expect(first).toMatchObject({ secret: expect.stringMatching(/^whsec_.{44}$/), oldUntil: null });
  const second = await rotate({ oldValidDays: 3 });
  const days = (Date.parse(second.oldUntil) - Date.now()) / 86_400_000;
  expect(Math.round(days * 100) / 100).toBe(3);
  expect((await bankNow()).webhookSecrets).toEqual([second.secret, first.secret]);
});

test('while two sign, a third is refused, but a leaked one can be ended at once', async () => {
  await rotate();
  const { secret } = await rotate();
  expect(await rotate()).toMatchObject({ code: 'ROTATION_UNDER_WAY' });
  expect((await bankNow()).webhookSecrets[0]).toBe(secret);
  const after = await rotate({ oldValidDays: 0 });
  expect(after.oldUntil).toBeNull();
  expect((await bankNow()).webhookSecrets).toEqual([after.secret]);
});

test('the same request again has the same secret, even where its answer was never kept', async () => {
  await rotate();
  const asked = await rotate({}, keyed('rotate-1'));
  expect(await rotate({}, keyed('rotate-1'))).toEqual(asked);
  await api.database.pool.query('DELETE FROM answered_request');
  expect(await rotate({}, keyed('rotate-1'))).toEqual(asked);
  expect((await bankNow()).webhookSecrets).toHaveLength(2);
});

test('two at once leave the bank with secrets it was told', async () => {
  const { secret: old } = await rotate();
  const both = await Promise.all([rotate(), rotate()]);
  expect(both.filter(({ code }) => code === 'ROTATION_UNDER_WAY')).toHaveLength(1);
  const told = both.find(({ secret }) => secret !== undefined);
  expect((await bankNow()).webhookSecrets).toEqual([told.secret, old]);
});

test('no secret is on record, and the API’s own role cannot read one', async () => {
  const { secret } = await rotate();
  expect(JSON.stringify(await traces('rotateWebhookSecret'))).not.toContain(secret);
  const query = `SELECT has_column_privilege('overgang_api', 'bank', 'webhook_secrets', 'SELECT') AS can`;
  expect((await api.database.pool.query(query)).rows).toEqual([{ can: false }]);
});

test('an old secret is dropped when its day has come, and no other', async () => {
  await setBank({ webhookSecrets: ['new', 'old'], webhookOldUntil: new Date(Date.now() + 60_000) });
  expect(await dropOldSecrets(api.database.pool)).toBe(0);
  await setBank({ webhookOldUntil: new Date(Date.now() - 1) });
  expect(await dropOldSecrets(api.database.pool)).toBe(1);
  expect(await bankNow()).toMatchObject({ webhookSecrets: ['new'], webhookOldUntil: null });
});
