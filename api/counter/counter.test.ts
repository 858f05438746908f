import { randomUUID } from 'node:crypto';
import { cprOf } from '@overgang/domain';
import { type SeededCitizen, seedCitizen } from '@overgang/prisma/testing';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let clerk: string;
let colleague: string;
let elsewhere: string;
const municipality = '0101';

beforeAll(async () => {
  api = await testApi();
  const token = (sub: string, of: string) =>
    api.issuer.token({ sub, role: 'CLERK', municipality: of });
  clerk = await token('clerk-eva', municipality);
  colleague = await token('clerk-ib', municipality);
  elsewhere = await token('clerk-ole', '0751');
}, 60_000);
afterAll(() => api.stop(), 30_000);

const person = async (n: number, more: object = {}): Promise<SeededCitizen> => {
  const cpr = cprOf(someCpr(n));
  if (cpr === null) throw new Error('no number');
  return seedCitizen(api.database, { cpr, municipality, ...more });
};

const ask = async (name: string, input: object, token = clerk, key: string = randomUUID()) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Success { journey { id state needsLargePrint hasUserId appointment { on } } }
    ... on Refusal { code message } ... on InvalidInput { fields { path } } } }`;
  const headers = { 'idempotency-key': key, 'accept-language': 'en' };
  const { body } = await api.graphql(query, { token, variables: { input }, headers });
  return body.data?.[name] ?? body.errors[0].extensions;
};
const visit = (n: number, token = clerk, purpose = 'stands at the counter') =>
  ask('beginVisit', { cpr: someCpr(n), purpose }, token);

const reason = 'a test of the counter';
const deeds = (journeyId: string) =>
  [
    ['confirmPapers', { journeyId, papers: 'PASSPORT', papersValidUntil: '2030-01-01', reason }],
    ['enrolAtCounter', { journeyId, userId: 'mette.j', means: 'APP', reason }],
    ['handOutDevice', { journeyId, orderId: randomUUID(), reason }],
    ['refuseAtCounter', { journeyId, why: 'IDENTITY_UNCERTAIN', reason }],
    ['markAppointment', { journeyId, outcome: 'KEPT', reason }],
  ] as const;

const messages = (journeyId: string) =>
  api.database.prisma.inboxMessage.findMany({ where: { journeyId } });
const traces = (action: string, actor: string) =>
  api.database.prisma.auditRecord.findMany({ where: { action, actor } });

test('a clerk finds a citizen of the own municipality by number with a purpose, and both are on record', async () => {
  const { journeyId, citizenId } = await person(1);
  expect(await visit(1)).toMatchObject({ journey: { id: journeyId, state: 'WAITING' } });
  expect(await visit(1, clerk, ' ')).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await traces('beginVisit', 'clerk-eva')).toMatchObject([
    { citizenId, purpose: 'stands at the counter', role: 'CLERK' },
  ]);
});

test('a clerk of another municipality sees and changes nothing, and the attempt is on record', async () => {
  const { journeyId, citizenId } = await person(2);
  await visit(2);
  expect(await visit(2, elsewhere)).toMatchObject({ code: 'UNKNOWN_PERSON' });
  for (const [name, input] of deeds(journeyId)) {
    expect([name, await ask(name, input, elsewhere)]).toMatchObject([name, { code: 'NOT_FOUND' }]);
  }
  expect(await messages(journeyId)).toEqual([]);
  expect(await traces('beginVisit', 'clerk-ole')).toMatchObject([{ citizenId }]);
});

test('without the citizen at the counter nothing is changed, not even by a colleague of who found them', async () => {
  const { journeyId } = await person(3);
  await visit(3);
  for (const [name, input] of deeds(journeyId)) {
    expect([name, await ask(name, input, colleague)]).toMatchObject([name, { code: 'NO_VISIT' }]);
  }
  expect(await messages(journeyId)).toEqual([]);
});

test('a visit ends by itself, and with a move to another municipality', async () => {
  const one = await person(4);
  await visit(4);
  await api.database.pool.query("UPDATE citizen SET municipality = '0751' WHERE id = $1", [
    one.citizenId,
  ]);
  const [[name, input]] = deeds(one.journeyId);
  expect(await ask(name, input)).toMatchObject({ code: 'NOT_FOUND' });
  const two = await person(5);
  await visit(5);
  await endVisits();
  expect(await ask(name, { ...input, journeyId: two.journeyId })).toMatchObject({
    code: 'NO_VISIT',
  });
});

/** Nobody but the owner may: an hour has passed. */
async function endVisits(): Promise<void> {
  const { Client } = await import('pg');
  const admin = new Client({ connectionString: api.adminUrl });
  await admin.connect();
  await admin.query('UPDATE counter_visit SET until = now()');
  await admin.end();
}

test('each deed is stored once under its key with its trace, and the clerk’s words stay in the trace', async () => {
  const { journeyId } = await person(6);
  await visit(6);
  for (const [name, input] of deeds(journeyId)) {
    if (name === 'handOutDevice') continue;
    for (const _time of [1, 2]) {
      const answer = await ask(name, input, clerk, `key-${name}`);
      expect([name, answer]).toMatchObject([name, { code: 'PENDING' }]);
    }
    expect(await traces(name === 'confirmPapers' ? 'papersSeen' : name, 'clerk-eva')).toMatchObject(
      [{ purpose: reason, details: { journeyId, municipality } }],
    );
  }
  const stored = await messages(journeyId);
  expect(stored).toHaveLength(4);
  expect(JSON.stringify(stored)).not.toContain(reason);
}, 60_000);

test('a device id that is none reaches no journey; a deed needs its reason', async () => {
  const { journeyId } = await person(7);
  await visit(7);
  expect(await ask('handOutDevice', { journeyId, orderId: 'x', reason })).toMatchObject({
    code: 'UNKNOWN_DEVICE',
  });
  const silent = { journeyId, outcome: 'KEPT', reason: '' };
  expect(await ask('markAppointment', silent)).toMatchObject({
    fields: [{ path: 'input.reason' }],
  });
  expect(await messages(journeyId)).toEqual([]);
});

test('a witness’s number is read for an age and kept nowhere; the citizen is no witness (R-06)', async () => {
  const { journeyId } = await person(8, { idUpdateRequired: true });
  await visit(8);
  const vouch = (witnessCpr: string) => ask('confirmPapers', { journeyId, witnessCpr, reason });
  expect(await vouch(someCpr(8))).toMatchObject({ code: 'WITNESS_IS_CITIZEN' });
  expect(await vouch('123')).toMatchObject({ fields: [{ path: 'input.witnessCpr' }] });
  expect(await vouch(someCpr(1))).toMatchObject({ code: 'PENDING' });
  const [stored] = await messages(journeyId);
  expect(stored?.payload).toEqual({
    papers: null,
    validUntil: null,
    witnessAge: expect.any(Number),
  });
  const everything = [await messages(journeyId), await traces('papersSeen', 'clerk-eva')];
  expect(JSON.stringify(everything)).not.toContain(someCpr(1));
}, 20_000);

const arrival = {
  cpr: someCpr(90),
  name: 'Ane Nyankommen',
  addressLines: ['Havnevej 3', '1000 København K'],
  language: 'da',
  isExemptFromDigitalPost: false,
  needsLargePrint: true,
  reason,
};

test('somebody who has no row yet is taken in, once, in the clerk’s own municipality, and the visit begins (R-07)', async () => {
  const taken = await ask('takeInCitizen', arrival);
  expect(taken).toMatchObject({
    __typename: 'TakeInCitizenSuccess',
    journey: { state: 'WAITING', needsLargePrint: true },
  });
  expect(await ask('takeInCitizen', arrival)).toMatchObject({ code: 'KNOWN_PERSON' });
  expect(await ask('takeInCitizen', arrival, elsewhere)).toMatchObject({ code: 'KNOWN_PERSON' });
  const { id } = taken.journey;
  const journey = await api.database.prisma.journey.findUniqueOrThrow({
    where: { id },
    include: { citizen: true, transitions: true },
  });
  expect(journey.citizen).toMatchObject({ municipality, name: 'Ane Nyankommen' });
  expect(journey.transitions).toMatchObject([
    { event: 'takenIn', actor: 'clerk-eva', role: 'CLERK', toState: 'WAITING' },
  ]);
  const [[name, input]] = deeds(id);
  expect(await ask(name, input)).toMatchObject({ code: 'PENDING' });
  const [trace] = await traces('takeInCitizen', 'clerk-eva');
  expect(trace).toMatchObject({ citizenId: journey.citizenId, purpose: reason });
  expect(JSON.stringify(trace)).not.toContain(arrival.cpr);
}, 20_000);

test('only a clerk takes somebody in or opens a visit, and no role may past the API (row-level security)', async () => {
  const support = await api.issuer.token({ sub: 'supporter', role: 'SUPPORT' });
  const { journeyId } = await person(9);
  expect(await ask('takeInCitizen', { ...arrival, cpr: someCpr(91) }, support)).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(await visit(9, support)).toMatchObject({ code: 'NOT_ALLOWED' });
  for (const [name, input] of deeds(journeyId)) {
    expect([name, await ask(name, input, support)]).toMatchObject([name, { code: 'NOT_ALLOWED' }]);
  }
  expect(await messages(journeyId)).toEqual([]);
});
