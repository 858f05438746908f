import { randomUUID } from 'node:crypto';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let bank: string;
let otherBank: string;
let support: string;
let journeyId: string;

const ids = ['00', '01', '02'].map(
  (n) => (journey: string) => `01900000-0000-7000-80${n}-${journey.slice(-12)}`,
);

beforeAll(async () => {
  api = await testApi();
  for (const reg of ['1234', '5678']) await seedBank(api.database, reg);
  const token = (sub: string, role: 'BANK' | 'SUPPORT', reg?: string) =>
    api.issuer.token({ sub, role, ...(reg === undefined ? {} : { bank: reg }) });
  bank = await token('bank-1234', 'BANK', '1234');
  otherBank = await token('bank-5678', 'BANK', '5678');
  support = await token('support-1', 'SUPPORT');
}, 60_000);
afterAll(() => api.stop(), 30_000);
beforeEach(async () => {
  ({ journeyId } = await seedCitizen(api.database, { banks: ['1234', '5678'] }));
  await setBank({ webhookUrl: 'https://93.184.216.34/', webhookSecrets: ['whsec_YQ=='] });
  await setBank({ webhookState: 'ENABLED' });
});

const setBank = (data: object) => api.database.prisma.bank.update({ where: { reg: '1234' }, data });

interface Event {
  readonly kind?: string;
  readonly status?: string;
  readonly place?: 0 | 1 | 2;
}

/** An event that was settled; its webhook-id. */
async function event({ kind = 'sendNotice', status = 'SENT', place = 0 }: Event = {}) {
  const providerKey = randomUUID();
  const at = new Date();
  const about = { journeyId, port: 'NETBANK', bankReg: '1234', kind, payload: {}, attempts: 1 };
  const id = ids[place]?.(journeyId) ?? '';
  const said = { id, naturalKey: providerKey, providerKey, status, outcome: { status: 500 } };
  await api.database.prisma.outboxMessage.create({
    data: { ...about, ...said, notBefore: at, createdAt: at, settledAt: at },
  });
  return providerKey;
}

const replay = async (id: string, token = bank, more: object = {}) => {
  const query = `mutation ($input: ReplayDeliveryInput!) { result: replayDelivery(input: $input) { __typename
    ... on ReplayDeliverySuccess { id } ... on Refusal { code } } }`;
  const variables = { input: { id, reason: 'tabt hos os' } };
  return (await api.graphql(query, { token, variables, ...more })).body.data.result;
};
const message = (providerKey: string) =>
  api.database.prisma.outboxMessage.findFirstOrThrow({ where: { providerKey } });
const traces = (delivery: string) =>
  api.database.prisma.auditRecord.findMany({
    where: { action: 'replayDelivery', details: { path: ['delivery'], equals: delivery } },
  });

test.each(['SENT', 'FAILED'])(
  'a delivery that was %s goes out again under the id it had, and who wanted it and why is on record',
  async (status) => {
    const id = await event({ status });
    expect(await replay(id)).toMatchObject({ id });
    const waiting = { status: 'PENDING', retryAt: null, settledAt: null, attempts: 0 };
    expect(await message(id)).toMatchObject(waiting);
    expect(await traces(id)).toMatchObject([{ actor: 'bank-1234', purpose: 'tabt hos os' }]);
  },
);

test('support may, another bank is told that there is no such delivery', async () => {
  const id = await event();
  expect(await replay(id, otherBank)).toMatchObject({ code: 'NOT_FOUND' });
  expect((await message(id)).status).toBe('SENT');
  expect(await replay(id, support)).toMatchObject({ id });
});

test('asked again under one key it is done once, and so it is when two ask at once', async () => {
  const id = await event();
  const headers = { 'idempotency-key': 'replay-1' };
  await replay(id, bank, { headers });
  expect(await replay(id, bank, { headers })).toMatchObject({ id });
  expect(await traces(id)).toHaveLength(1);
  await Promise.all([replay(id), replay(id, support)]);
  expect(await api.database.prisma.outboxMessage.count({ where: { providerKey: id } })).toBe(1);
});

test('what waits for its next try goes at once; what is in hand is left there', async () => {
  const id = await event({ status: 'PENDING' });
  const where = { providerKey: id };
  const later = new Date(Date.now() + 3_600_000);
  await api.database.prisma.outboxMessage.updateMany({ where, data: { retryAt: later } });
  await replay(id);
  expect((await message(id)).retryAt).toBeNull();
  const held = { leaseToken: randomUUID(), leaseUntil: later };
  await api.database.prisma.outboxMessage.updateMany({ where, data: held });
  expect(await replay(id)).toMatchObject({ id });
  expect(await message(id)).toMatchObject(held);
});

test('an order to close does not follow the one to open, nor an old state a new one (R-09)', async () => {
  const close = await event({ kind: 'closeLogon', place: 0 });
  const open = await event({ kind: 'openLogon', place: 1 });
  const state = await event({ kind: 'tellBank', place: 2 });
  expect(await replay(close)).toMatchObject({ code: 'DELIVERY_OVERTAKEN' });
  expect((await message(close)).status).toBe('SENT');
  expect(await replay(open)).toMatchObject({ id: open });
  expect(await replay(state)).toMatchObject({ id: state });
});

test('what was withdrawn while a dispatcher had it in hand is not sent again', async () => {
  const id = await event({ status: 'PENDING' });
  const where = { providerKey: id };
  await api.database.prisma.outboxMessage.updateMany({ where, data: { withdrawnAt: new Date() } });
  expect(await replay(id)).toMatchObject({ code: 'NOT_FOUND' });
});

test('without a webhook, for a withdrawn notice, or once the agreement has ended nothing is sent again', async () => {
  const withdrawn = await event({ status: 'WITHDRAWN' });
  expect(await replay(withdrawn)).toMatchObject({ code: 'NOT_FOUND' });
  const id = await event({ place: 1 });
  await setBank({ webhookState: 'DISABLED' });
  expect(await replay(id)).toMatchObject({ code: 'NO_WEBHOOK' });
  await setBank({ webhookState: 'ENABLED' });
  await api.database.prisma.bankCustomer.updateMany({
    where: { bankReg: '1234' },
    data: { endedAt: new Date() },
  });
  expect(await replay(id)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await replay('no id')).toMatchObject({ code: 'NOT_FOUND' });
  expect((await message(id)).status).toBe('SENT');
});
