import { randomUUID } from 'node:crypto';
import { type Cpr, cprOf, dayOf, instant } from '@overgang/domain';
import { type SeededCitizen, seedCitizen } from '@overgang/prisma/testing';
import pg from 'pg';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let citizen: string;
let other: string;
let helper: string;
let stranger: string;
let seeded: SeededCitizen;

const numberOf = (n: number): Cpr => {
  const cpr = cprOf(someCpr(n));
  if (cpr === null) throw new Error('no number');
  return cpr;
};
const [helperCpr, strangerCpr] = [someCpr(50), someCpr(51)];

beforeAll(async () => {
  api = await testApi();
  seeded = await seedCitizen(api.database, { cpr: numberOf(7), banks: ['1234'] });
  await seedCitizen(api.database, { cpr: numberOf(8) });
  const token = (sub: string, role: string, cpr: string) => api.issuer.token({ sub, role, cpr });
  citizen = await token('citizen-7', 'CITIZEN', someCpr(7));
  other = await token('citizen-8', 'CITIZEN', someCpr(8));
  helper = await token('helper-50', 'HELPER', helperCpr);
  stranger = await token('helper-51', 'HELPER', strangerCpr);
}, 60_000);
afterAll(() => api.stop(), 30_000);

interface Asking {
  readonly token: string;
  readonly power?: string;
  readonly key?: string;
}
const ask = async (call: string, fields: string, { token, power, key }: Asking) => {
  const headers: Record<string, string> = {
    'accept-language': 'en',
    'idempotency-key': key ?? randomUUID(),
    ...(power === undefined ? {} : { 'overgang-power': power }),
  };
  const kind = /^(myJourney|powers)/.test(call) ? 'query' : 'mutation';
  const { body } = await api.graphql(`${kind} { result: ${call} ${fields} }`, { token, headers });
  return body.data?.result ?? body.errors?.[0]?.extensions ?? null;
};
const outcome = '{ __typename ... on Refusal { code } }';

const today = dayOf(instant(Date.now()));
const later = '2027-06-01';
interface Giving {
  readonly acts?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly until?: string;
  readonly to?: string;
}
const giving = ({ acts = 'APPOINTMENT', kind = 'kind: PUBLIC', ...of }: Giving): string =>
  `givePower(input: { helperCpr: "${of.to ?? helperCpr}", ${kind}, acts: [${acts}], from: "${of.from ?? today}", until: "${of.until ?? later}" })`;
const give = async (of: Giving = {}, token = citizen) => {
  const fields = `{ __typename ... on Refusal { code } ... on GivePowerSuccess { power { id kind bank acts until } } }`;
  return ask(giving(of), fields, { token });
};
const given = async (of: Giving = {}): Promise<string> => (await give(of)).power.id;

const book = (power: string | undefined, token = helper, key?: string) =>
  ask('bookAppointment(input: {})', outcome, {
    token,
    ...(power === undefined ? {} : { power }),
    ...(key === undefined ? {} : { key }),
  });
const messages = () =>
  api.database.prisma.inboxMessage.findMany({ where: { journeyId: seeded.journeyId } });

test('a helper acts as themselves for whoever gave them power, and both are on record (R-43)', async () => {
  const power = await given({ acts: 'APPOINTMENT, SEE' });
  for (const _time of [1, 2]) {
    expect(await book(power, helper, 'book-1')).toMatchObject({ __typename: 'Pending' });
  }
  const [stored] = await messages();
  expect(stored).toMatchObject({
    ...{ kind: 'bookAppointment', actor: 'helper-50', role: 'HELPER' },
    payload: { power: { id: power, kind: 'PUBLIC', acts: ['APPOINTMENT', 'SEE'] } },
  });
  const traces = await api.database.prisma.auditRecord.findMany({
    where: { citizenId: seeded.citizenId, actor: 'helper-50' },
  });
  expect(traces).toMatchObject([
    { action: 'bookAppointment', role: 'HELPER', details: { powerId: power, kind: 'PUBLIC' } },
  ]);
  const everything = JSON.stringify([stored, traces]);
  for (const number of [helperCpr, someCpr(7)]) expect(everything).not.toContain(number);
}, 20_000);

test('with a power to see, the journey is seen but for its user-ID, and the look is on record', async () => {
  const { journeyId: id } = seeded;
  const { memory } = await api.database.prisma.journey.findUniqueOrThrow({ where: { id } });
  const enrolment = { ...Object(memory).enrolment, userId: 'hemmeligt' };
  const data = { memory: { ...Object(memory), enrolment } };
  await api.database.prisma.journey.update({ where: { id }, data });
  const look = (power: string) => ask('myJourney', '{ id state userId }', { token: helper, power });
  expect(await look(await given({ acts: 'SEE' }))).toEqual({ id, state: 'WAITING', userId: null });
  expect(await look(await given())).toMatchObject({ code: 'POWER_OUT_OF_SCOPE' });
  const own = await ask('myJourney', '{ userId }', { token: citizen });
  expect(own).toEqual({ userId: 'hemmeligt' });
  const where = { action: 'myJourney', actor: 'helper-50' };
  expect(await api.database.prisma.auditRecord.count({ where })).toBe(1);
});

test('without a power, with somebody else’s, an unknown or a revoked one, nothing is done (R-43)', async () => {
  const before = await messages();
  const power = await given();
  expect(await book(undefined)).toMatchObject({ code: 'POWER_NEEDED' });
  for (const unknown of [randomUUID(), 'x']) {
    expect(await book(unknown)).toMatchObject({ code: 'POWER_UNKNOWN' });
  }
  expect(await book(power, stranger)).toMatchObject({ code: 'POWER_UNKNOWN' });
  const revoke = (token: string) =>
    ask(`revokePower(input: { powerId: "${power}" })`, outcome, { token });
  expect(await revoke(other)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await revoke(citizen)).toMatchObject({ __typename: 'RevokePowerSuccess' });
  expect(await book(power)).toMatchObject({ code: 'POWER_REVOKED' });
  expect(await messages()).toEqual(before);
});

/** Past every policy: what no role may do. */
async function asOwner(sql: string, values: readonly unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: api.adminUrl });
  await owner.connect();
  await owner.query(sql, [...values]);
  await owner.end();
}

test('before its first day, after its last and beyond what it names, a power does nothing (R-43)', async () => {
  const before = await messages();
  const tomorrow = dayOf(instant(Date.now() + 86_400_000));
  expect(await book(await given({ from: tomorrow }))).toMatchObject({ code: 'POWER_NOT_YET' });
  const expired = await given();
  await asOwner(
    "UPDATE power_of_attorney SET valid_from = '2020-01-01', valid_until = '2020-12-31' WHERE id = $1",
    [expired],
  );
  expect(await book(expired)).toMatchObject({ code: 'POWER_EXPIRED' });
  expect(await book(await given({ acts: 'SEE' }))).toMatchObject({ code: 'POWER_OUT_OF_SCOPE' });
  expect(await messages()).toEqual(before);
});

test.each([
  'chooseUserId(input: { userId: "mette.j" })',
  'changeUserId(input: { userId: "mette.j" })',
  'remindMeOfUserId',
  `givePower(input: { helperCpr: "${helperCpr}", kind: PUBLIC, acts: [SEE], from: "2026-01-01", until: "2027-01-01" })`,
])('nobody enters another’s credentials, nor passes a power on: %s (R-43)', async (call) => {
  const power = await given({ acts: 'SEE, CHOOSE_AUTHENTICATOR, APPOINTMENT, DECLINE' });
  expect(await ask(call, outcome, { token: helper, power })).toMatchObject({ code: 'NOT_ALLOWED' });
});

test.each([
  ['in the past', { until: '2020-01-01' }, 'POWER_PERIOD'],
  ['for too long', { until: '2040-01-01' }, 'POWER_PERIOD'],
  ['to oneself', { to: someCpr(7) }, 'HELPER_IS_CITIZEN'],
  ['a public one with a bank', { kind: 'kind: PUBLIC, bank: "1234"' }, 'POWER_BANK'],
  ['a bank’s without one', { kind: 'kind: BANK' }, 'POWER_BANK'],
  ['at a bank that is not theirs', { kind: 'kind: BANK, bank: "9999"' }, 'POWER_BANK'],
  ['for nothing', { acts: '' }, 'INVALID_INPUT'],
  ['to no number', { to: '123' }, 'INVALID_INPUT'],
] as const)('no power is given %s', async (_what, of, code) => {
  const before = await api.database.prisma.powerOfAttorney.count();
  expect(await give(of)).toMatchObject({ code });
  expect(await api.database.prisma.powerOfAttorney.count()).toBe(before);
});

test('a bank’s power names one of the citizen’s own banks; giver and helper see it, nobody else', async () => {
  const power = await given({ kind: 'kind: BANK, bank: "1234"' });
  const listed = async (token: string): Promise<readonly { id: string }[]> =>
    ask('powers', '{ id kind bank acts from until isRevoked }', { token });
  expect(await listed(citizen)).toContainEqual(
    expect.objectContaining({ id: power, bank: '1234' }),
  );
  expect(await listed(helper)).toContainEqual(expect.objectContaining({ id: power, kind: 'BANK' }));
  expect([await listed(other), await listed(stranger)]).toEqual([[], []]);
});

test('the timeline tells two helpers apart by their powers, to the citizen and to support, without a number (R-43)', async () => {
  const powers = [await given(), await given({ to: strangerCpr })];
  const { journeyId } = seeded;
  for (const [index, id] of powers.entries()) {
    await api.database.pool.query(
      `INSERT INTO transition (id, at, journey_id, version, event, from_state, to_state, was_overdue, is_overdue, dimensions_after, details, role, policy_version)
       SELECT $1, now(), journey_id, $2, 'bookAppointment', to_state, to_state, false, false, dimensions_after, $3, 'HELPER', policy_version
       FROM transition WHERE journey_id = $4 ORDER BY version LIMIT 1`,
      [randomUUID(), 700 + index, { power: { id, kind: 'PUBLIC' } }, journeyId],
    );
  }
  const fields = '{ timeline(first: 2) { edges { node { byRole byPower } } } }';
  const support = await api.issuer.token({ sub: 's', role: 'SUPPORT' });
  const told = {
    edges: powers.toReversed().map((id) => ({ node: { byRole: 'HELPER', byPower: id } })),
  };
  expect(await ask('myJourney', fields, { token: citizen })).toEqual({ timeline: told });
  const { body } = await api.graphql(
    `{ journey(id: "${journeyId}", purpose: "who helped") ${fields} }`,
    { token: support },
  );
  expect(body.data.journey).toEqual({ timeline: told });
});

test('a clerk records a public power of whoever stands at the counter, with its reason', async () => {
  const clerk = await api.issuer.token({ sub: 'clerk', role: 'CLERK', municipality: '0101' });
  const { journeyId } = seeded;
  const record = `recordPower(input: { journeyId: "${journeyId}", helperCpr: "${strangerCpr}", acts: [APPOINTMENT], from: "${today}", until: "${later}", reason: "both came" })`;
  const fields =
    '{ __typename ... on Refusal { code } ... on RecordPowerSuccess { power { id kind } } }';
  expect(await ask(record, fields, { token: clerk })).toMatchObject({ code: 'NO_VISIT' });
  const visit = `beginVisit(input: { cpr: "${someCpr(7)}", purpose: "both came" })`;
  await ask(visit, outcome, { token: clerk });
  const { power } = await ask(record, fields, { token: clerk });
  expect(power).toMatchObject({ kind: 'PUBLIC' });
  expect(await book(power.id, stranger)).toMatchObject({ __typename: 'Pending' });
  const where = { action: 'recordPower', actor: 'clerk' };
  expect(await api.database.prisma.auditRecord.findMany({ where })).toMatchObject([
    { purpose: 'both came', citizenId: seeded.citizenId, details: { powerId: power.id } },
  ]);
}, 20_000);
