import { randomUUID } from 'node:crypto';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import { netbankRow } from '../testing/netbankRow.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let manager: string;

beforeAll(async () => {
  api = await testApi();
  await seedBank(api.database, '1234');
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const refusals =
  '__typename ... on Refusal { code message } ... on InvalidInput { fields { path } }';

async function ask(document: string, input: object, token = manager, language = 'en') {
  const headers = { 'accept-language': language };
  const { body } = await api.graphql(document, { token, variables: { input }, headers });
  return body.errors ? { code: body.errors[0]?.extensions.code } : body.data.asked;
}

const setCounter = (input: object, ...by: [token?: string, language?: string]) =>
  ask(
    `mutation ($input: SetMunicipalityPhoneInput!) { asked: setMunicipalityPhone(input: $input) { ${refusals}
      ... on SetMunicipalityPhoneSuccess { municipality { code name phone } } } }`,
    { reason: 'a new switchboard', ...input },
    ...by,
  );
const setBank = (input: object, token = manager) =>
  ask(
    `mutation ($input: SetBankPhoneInput!) { asked: setBankPhone(input: $input) { ${refusals}
      ... on SetBankPhoneSuccess { bank name phone } } }`,
    { reason: 'a new switchboard', ...input },
    token,
  );

const traces = async (action: string) =>
  (
    await api.database.prisma.auditRecord.findMany({ where: { action }, orderBy: { at: 'asc' } })
  ).map(({ actor, purpose, details }) => ({ actor, purpose, details }));

test('a municipality comes on record with its name, and its phone changes, with who did it and why (R-08, R-47)', async () => {
  const first = await setCounter({ code: '0751', name: 'Aarhus', phone: '+45 89402000' });
  expect(first.municipality).toEqual({ code: '0751', name: 'Aarhus', phone: '89 40 20 00' });
  const next = await setCounter({ code: '0751', phone: '89 40 22 22' });
  expect(next.municipality).toEqual({ code: '0751', name: 'Aarhus', phone: '89 40 22 22' });
  const by = { actor: 'manager-1', purpose: 'a new switchboard' };
  const about = { municipality: '0751' };
  expect(await traces('setMunicipalityPhone')).toEqual([
    { ...by, details: { ...about, before: null, phone: '89 40 20 00', name: 'Aarhus' } },
    { ...by, details: { ...about, before: '89 40 20 00', phone: '89 40 22 22', name: null } },
  ]);
  const listed = '{ municipalities(first: 5) { edges { node { code phone } } } }';
  const support = await api.issuer.token({ sub: 's', role: 'SUPPORT' });
  const { body } = await api.graphql(listed, { token: support });
  expect(body.data.municipalities.edges).toEqual([
    { node: { code: '0751', phone: '89 40 22 22' } },
  ]);
});

test('a bank’s phone stands in the texts from then on, also of a notice sent before', async () => {
  const { journeyId } = await seedCitizen(api.database, { banks: ['1234'] });
  const id = randomUUID();
  const payload = { noticeKind: 'YOUR_TURN', language: 'en', values: {}, templateVersion: 3 };
  const row = { ...netbankRow(journeyId, '1234'), kind: 'sendNotice', providerKey: id, payload };
  await api.database.prisma.outboxMessage.create({ data: row });
  expect(await setBank({ bank: '1234', phone: '70151617' })).toMatchObject({
    ...{ bank: '1234', name: 'Bank 1234', phone: '70 15 16 17' },
  });
  const token = await api.issuer.token({ sub: 'bank', role: 'BANK', bank: '1234' });
  const notice = await api.graphql(`{ notice(id: "${id}") { text } }`, { token });
  expect(notice.body.data.notice.text).toContain('You can also call Bank 1234 on 70 15 16 17.');
  expect(await traces('setBankPhone')).toMatchObject([
    { details: { bank: '1234', before: '70 10 00 00', phone: '70 15 16 17' } },
  ]);
});

test.each([
  ['en', 'This is not a Danish phone number of eight digits.'],
  ['da', 'Det er ikke et dansk telefonnummer på otte cifre.'],
])(
  'what is no phone is refused in the caller’s language (%s), and changes nothing',
  async (language, message) => {
    const refused = await setCounter(
      { code: '0101', name: 'København', phone: '112' },
      manager,
      language,
    );
    expect(refused).toMatchObject({ code: 'PHONE_NOT_DANISH', message });
    expect((await setBank({ bank: '1234', phone: '90 12 34 56' })).code).toBe('PHONE_COSTS_MORE');
    expect(await api.database.prisma.municipality.count({ where: { code: '0101' } })).toBe(0);
    const { phone } = await api.database.prisma.bank.findUniqueOrThrow({ where: { reg: '1234' } });
    expect(phone).not.toContain('90 12');
  },
);

test('a municipality without a name, one that is none, no reason, a bank of nobody’s and anybody else are refused', async () => {
  const phone = '33 66 33 66';
  const field = (path: string) => ({ code: 'INVALID_INPUT', fields: [{ path }] });
  expect(await setCounter({ code: '0147', phone })).toMatchObject(field('input.name'));
  expect(await setCounter({ code: '147', phone, name: 'F' })).toMatchObject(field('input.code'));
  expect(await setCounter({ code: '0147', phone, name: 'F', reason: '' })).toMatchObject(
    field('input.reason'),
  );
  expect((await setBank({ bank: '9999', phone })).code).toBe('NOT_FOUND');
  for (const [role, more] of [
    ['SUPPORT', {}],
    ['BANK', { bank: '1234' }],
  ] as const) {
    const token = await api.issuer.token({ sub: 'somebody', role, ...more });
    expect((await setCounter({ code: '0147', phone, name: 'F' }, token)).code).toBe('NOT_ALLOWED');
    expect((await setBank({ bank: '1234', phone }, token)).code).toBe('NOT_ALLOWED');
  }
  expect(await api.database.prisma.municipality.count({ where: { code: '0147' } })).toBe(0);
});
