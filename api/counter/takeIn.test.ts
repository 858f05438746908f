import { randomUUID } from 'node:crypto';
import { cprOf } from '@overgang/domain';
import { seedCitizen } from '@overgang/prisma/testing';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
}, 60_000);
afterAll(() => api.stop(), 30_000);

const query = `mutation ($input: TakeInCitizenInput!) { takeInCitizen(input: $input) {
  __typename ... on Refusal { code } } }`;

async function takeIn(n: number, sub: string, municipality = '0101') {
  const token = await api.issuer.token({ sub, role: 'CLERK', municipality });
  const input = {
    ...{ cpr: someCpr(n), name: 'Ane Nyankommen', addressLines: ['Havnevej 3'], language: 'da' },
    ...{ isExemptFromDigitalPost: false, needsLargePrint: false, reason: 'stands here' },
  };
  const headers = { 'idempotency-key': randomUUID() };
  const { body } = await api.graphql(query, { token, variables: { input }, headers });
  return body.data.takeInCitizen;
}

const traces = (actor: string) =>
  api.database.prisma.auditRecord.findMany({ where: { action: 'takeInCitizen', actor } });

test('a clerk who learns that a number is known is on record, for its owner too, whatever municipality it is', async () => {
  const cpr = cprOf(someCpr(1));
  if (cpr === null) throw new Error('no number');
  const { citizenId } = await seedCitizen(api.database, { cpr, municipality: '0751' });
  expect(await takeIn(1, 'clerk-1')).toMatchObject({ code: 'KNOWN_PERSON' });
  const found = await traces('clerk-1');
  expect(found).toMatchObject([
    { citizenId, purpose: 'stands here', details: { outcome: 'KNOWN_PERSON' } },
  ]);
  expect(JSON.stringify(found)).not.toContain(someCpr(1));
});

test('a clerk has so many tries a day, known or not; then every number is answered alike, and that is on record', async () => {
  await api.database.pool.query(
    `UPDATE policy SET data = data || '{"takeInTries":{"clerkPerDay":2,"municipalityPerDay":3}}'`,
  );
  expect(await takeIn(10, 'clerk-2', '0461')).toMatchObject({ __typename: 'TakeInCitizenSuccess' });
  expect(await takeIn(10, 'clerk-2', '0461')).toMatchObject({ code: 'KNOWN_PERSON' });
  for (const n of [10, 11]) {
    expect(await takeIn(n, 'clerk-2', '0461')).toMatchObject({ code: 'TRY_LATER' });
  }
  expect(await traces('clerk-2')).toHaveLength(4);
  expect(await takeIn(12, 'clerk-3', '0461')).toMatchObject({ __typename: 'TakeInCitizenSuccess' });
  expect(await takeIn(13, 'clerk-3', '0461')).toMatchObject({ code: 'TRY_LATER' });
});
