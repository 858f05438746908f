import { seedBank } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
  await seedBank(api.database, '1234');
}, 60_000);
afterAll(() => api.stop(), 30_000);

const mutation = `mutation ($input: SetExtensionCapInput!) { setExtensionCap(input: $input) {
  __typename ... on SetExtensionCapSuccess { bank capDays } ... on Refusal { code } ... on InvalidInput { fields { path } } } }`;

async function set(bank: string, capDays: number | null, role: 'MANAGER' | 'SUPPORT' = 'MANAGER') {
  const token = await api.issuer.token({ sub: 'who', role });
  const variables = { input: { bank, capDays, reason: 'agreed with the bank' } };
  const { body } = await api.graphql(mutation, { token, variables });
  return body.data?.setExtensionCap ?? body.errors[0].extensions;
}

test('a manager sets how far a bank may extend, and takes it back, each on record (R-10)', async () => {
  expect(await set('1234', 45)).toMatchObject({ bank: '1234', capDays: 45 });
  const { extensionCapDays } = await api.database.prisma.bank.findUniqueOrThrow({
    where: { reg: '1234' },
  });
  expect(extensionCapDays).toBe(45);
  expect(await set('1234', null)).toMatchObject({ capDays: null });
  const traces = await api.database.prisma.auditRecord.findMany({
    where: { action: 'setExtensionCap' },
    orderBy: { id: 'asc' },
  });
  expect(traces.map(({ details }) => details)).toEqual([
    { bank: '1234', before: null, capDays: 45 },
    { bank: '1234', before: 45, capDays: null },
  ]);
});

test('nobody else does, nor for an unknown bank, nor beyond what makes sense', async () => {
  expect(await set('1234', 45, 'SUPPORT')).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await set('9999', 45)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await set('1234', 0)).toMatchObject({ code: 'INVALID_INPUT' });
});
