import { randomUUID } from 'node:crypto';
import { cprOf } from '@overgang/domain';
import { type SeededCitizen, seedCitizen } from '@overgang/prisma/testing';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let seeded: SeededCitizen;
let citizen: string;
let support: string;
const cpr = someCpr(7);
const authenticatorId = randomUUID();

beforeAll(async () => {
  api = await testApi();
  const number = cprOf(cpr);
  if (number === null) throw new Error('no number');
  seeded = await seedCitizen(api.database, { cpr: number });
  citizen = await api.issuer.token({ sub: 'citizen-7', role: 'CITIZEN', cpr });
  support = await api.issuer.token({ sub: 'support-1', role: 'SUPPORT' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const answer = `__typename ... on Refusal { code message } ... on Pending { key }`;
const report = async (id: string, key: string, token = citizen) => {
  const query = `mutation ($id: ID!) { reportLostDevice(input: { authenticatorId: $id, delivery: POST }) { ${answer} } }`;
  const headers = { 'idempotency-key': key, 'accept-language': 'en' };
  return (await api.graphql(query, { token, variables: { id }, headers })).body;
};
const blockFor = async (reason: string, key: string, journeyId = seeded.journeyId) => {
  const query = `mutation ($input: BlockDeviceInput!) { blockDevice(input: $input) { ${answer} ... on InvalidInput { fields { path } } } }`;
  const variables = { input: { journeyId, authenticatorId, delivery: 'POST', reason } };
  const headers = { 'idempotency-key': key, 'accept-language': 'da' };
  return (await api.graphql(query, { token: support, variables, headers })).body;
};
const messages = () =>
  api.database.prisma.inboxMessage.findMany({ where: { journeyId: seeded.journeyId } });

test('an id that is none is refused in the caller’s language, and nothing is stored', async () => {
  const { data } = await report('my phone', 'odd');
  expect(data.reportLostDevice).toEqual({
    __typename: 'RuleRefusal',
    code: 'UNKNOWN_DEVICE',
    message: 'We do not know that device, or it is blocked already.',
  });
  expect(await messages()).toEqual([]);
});

test('a citizen’s report is stored once with one order, however often it is sent', async () => {
  for (const _time of [1, 2]) {
    const { data } = await report(authenticatorId, 'lost-1');
    expect(data.reportLostDevice).toMatchObject({ __typename: 'Pending', key: 'lost-1' });
  }
  expect(await messages()).toMatchObject([
    {
      kind: 'reportDeviceLost',
      sender: `citizen/${seeded.citizenId}`,
      payload: { authenticatorId, delivery: 'POST', enrolmentId: expect.any(String) },
    },
  ]);
}, 20_000);

test('what the journey refuses is answered with its code and text', async () => {
  await api.database.pool.query(
    `UPDATE inbox_message SET applied_at = now(), answer = '{"ok":false,"code":"DELIVERY_NEEDED"}' WHERE key = 'lost-1'`,
  );
  const { data } = await report(authenticatorId, 'lost-1');
  expect(data.reportLostDevice).toMatchObject({
    code: 'DELIVERY_NEEDED',
    message: 'Choose whether the device goes by post or is collected in borgerservice.',
  });
});

test('support does it with a reason, which is kept; without one, or for nobody, it does not', async () => {
  expect((await blockFor(' ', 'block-0')).data.blockDevice).toMatchObject({
    fields: [{ path: 'input.reason' }],
  });
  expect((await blockFor('stjålet', 'block-1', randomUUID())).data.blockDevice).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await blockFor('stjålet', 'block-2')).data.blockDevice).toMatchObject({
    __typename: 'Pending',
  });
  const [audit] = await api.database.prisma.auditRecord.findMany({
    where: { action: 'blockDevice' },
  });
  expect(audit).toMatchObject({ purpose: 'stjålet', details: { authenticatorId } });
}, 20_000);

test('support cannot report as a citizen, nor a citizen block as support', async () => {
  const asCitizen = await report(authenticatorId, 'other-role', support);
  expect(JSON.stringify(asCitizen)).toContain('NOT_ALLOWED');
  expect(await messages()).toHaveLength(2);
});
