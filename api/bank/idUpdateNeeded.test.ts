import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let bank: string;

beforeAll(async () => {
  api = await testApi();
  for (const reg of ['1234', '5678']) await seedBank(api.database, reg);
  bank = await api.issuer.token({ sub: 'bank-1234', role: 'BANK', bank: '1234' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const mutation = `mutation ($input: ReportIdUpdateNeededInput!) { reportIdUpdateNeeded(input: $input) {
  __typename ... on Refusal { code } ... on InvalidInput { fields { path } } } }`;

async function report(handle: string, token = bank, reason = 'another name', key?: string) {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const asking = { token, headers, variables: { input: { handle, reason } } };
  const { body } = await api.graphql(mutation, asking);
  return body.data?.reportIdUpdateNeeded ?? body.errors[0].extensions;
}

async function customer() {
  const { citizenId, journeyId } = await seedCitizen(api.database, { banks: ['1234'] });
  const bankReg = '1234';
  const where = { bankReg_citizenId: { bankReg, citizenId } };
  const { handle } = await api.database.prisma.bankCustomer.findUniqueOrThrow({ where });
  return { handle, journeyId };
}

const messages = (journeyId: string) =>
  api.database.prisma.inboxMessage.findMany({ where: { journeyId } });

test('a bank tells once that its customer’s ID information is old, with a reason on record (R-06, I9)', async () => {
  const { handle, journeyId } = await customer();
  expect(await report(handle, bank, ' ')).toMatchObject({ code: 'INVALID_INPUT' });
  for (const _ of [1, 2]) {
    expect(await report(handle, bank, 'another name', 'k-1')).toMatchObject({ code: 'PENDING' });
  }
  expect(await report(handle, bank, 'another reason', 'k-1')).toMatchObject({ code: 'KEY_REUSED' });
  expect(await messages(journeyId)).toMatchObject([
    { kind: 'idUpdateNeeded', payload: { bank: '1234', why: 'another name' }, sender: 'bank/1234' },
  ]);
  const traces = await api.database.prisma.auditRecord.findMany({
    where: { action: 'idUpdateNeeded' },
  });
  expect(traces).toMatchObject([{ purpose: 'another name', details: { journeyId } }]);
});

test('another bank’s customer is unknown, and nobody but a bank says it (R-45)', async () => {
  const { handle, journeyId } = await customer();
  const other = await api.issuer.token({ sub: 'bank-5678', role: 'BANK', bank: '5678' });
  expect(await report(handle, other)).toMatchObject({ code: 'NOT_FOUND' });
  const support = await api.issuer.token({ sub: 's', role: 'SUPPORT' });
  expect(await report(handle, support)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await messages(journeyId)).toEqual([]);
});
