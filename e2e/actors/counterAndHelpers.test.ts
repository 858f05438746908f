import { cprOf } from '@overgang/domain';
import { type SeededCitizen, seedBank, seedCitizen } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../../api/testing/testApi.js';
import { citizensOwn, readMyJourney } from '../../sandbox/actors/citizens/asCitizen.js';
import { askFor } from '../../sandbox/actors/citizens/askFor.js';
import type { Page } from '../../sandbox/actors/citizens/diary.js';
import { atCounter } from '../../sandbox/actors/counter/atCounter.js';
import { takeIn } from '../../sandbox/actors/counter/takeIn.js';
import { type HelpersContext, standIn } from '../../sandbox/actors/helpers/standIn.js';
import { GraphqlClient } from '../../sandbox/actors/product/graphql.js';
import { Tokens } from '../../sandbox/actors/product/tokens.js';
import { buildPopulation } from '../../sandbox/population/buildPopulation.js';
import type { Citizen } from '../../sandbox/population/citizen.js';
import { People } from '../../sandbox/population/people.js';

let api: TestApi;
let people: People;

beforeAll(async () => {
  api = await testApi();
  people = new People(buildPopulation(1, 40));
}, 60_000);
afterAll(() => api.stop(), 30_000);

const page: Page = {
  ...{ toldTimes: 1, steps: 0, lastDeed: null, plan: null, isDead: false },
  ...{ hasMitId: false, hasMoved: false, nemIdEnded: false },
};

/** What these actors need of their world. */
const world = (): HelpersContext => ({
  graphql: new GraphqlClient(api.url),
  tokens: new Tokens(async ({ subject, expiresIn = 3_600, ...claims }) => ({
    access_token: await api.issuer.token({ sub: subject, ...claims }),
    token_type: 'Bearer',
    expires_in: expiresIn,
  })),
  system: { clock: { now: () => Date.now() } },
  people,
  seed: 1,
});

async function known(of: Citizen): Promise<SeededCitizen> {
  const cpr = cprOf(of.cpr);
  if (cpr === null) throw new Error('no number');
  const { municipality } = of;
  return seedCitizen(api.database, { cpr, municipality, idUpdateRequired: true });
}
const said = (journeyId: string) =>
  api.database.prisma.inboxMessage.findMany({ where: { journeyId } });

const pending = { name: 'Transient' };

test('the sandbox’s clerks ask as the product wants to be asked', async () => {
  const citizen = people.all[0];
  if (citizen === undefined) throw new Error('nobody');
  const { journeyId } = await known(citizen);
  const counter = await atCounter(citizen, page, world());
  const papers = { papers: 'PASSPORT', papersValidUntil: '2030-01-01' };
  await expect(counter?.has('confirmPapers', papers)).rejects.toMatchObject(pending);
  const enrolment = { means: 'APP', userId: 'ved skranken' };
  await expect(counter?.has('enrolAtCounter', enrolment)).rejects.toMatchObject(pending);
  const orderId = '01890000-0000-4000-8000-000000000000';
  await expect(counter?.has('handOutDevice', { orderId })).rejects.toMatchObject(pending);
  const refusal = { why: 'IDENTITY_UNCERTAIN' };
  await expect(counter?.has('refuseAtCounter', refusal)).rejects.toMatchObject(pending);
  const kept = { outcome: 'KEPT' };
  await expect(counter?.has('markAppointment', kept)).rejects.toMatchObject(pending);
  const kinds = (await said(journeyId)).map(({ kind, role }) => [kind, role]).sort();
  expect(kinds).toEqual([
    ['enrolAtCounter', 'CLERK'],
    ['handOutDevice', 'CLERK'],
    ['markAppointment', 'CLERK'],
    ['papersSeen', 'CLERK'],
    ['refuseAtCounter', 'CLERK'],
  ]);
}, 40_000);

test('whom no delivery has named is taken in by a clerk of theirs, once', async () => {
  const newcomer = people.all[20];
  if (newcomer === undefined) throw new Error('nobody');
  expect(await atCounter(newcomer, page, world())).toBeNull();
  expect(await takeIn(newcomer, page, world())).toBe(true);
  expect(await takeIn(newcomer, { ...page, steps: 1 }, world())).toBe(true);
  expect(await atCounter(newcomer, { ...page, steps: 2 }, world())).not.toBeNull();
}, 40_000);

const wishes = [
  ['bookAppointment', { notBefore: null }],
  ['moveAppointment', { bookingId: 'b', notBefore: '2030-01-01' }],
  ['cancelAppointment', { bookingId: 'b' }],
  ['chooseAuthenticator', { means: 'CHIP', delivery: 'POST' }],
  ['reportLostDevice', { authenticatorId: crypto.randomUUID(), delivery: null }],
  ['changeUserId', { userId: 'et andet' }],
] as const;

test('the sandbox’s citizens ask as the product wants to be asked, and see what they must', async () => {
  const citizen = people.all[21];
  if (citizen === undefined) throw new Error('nobody');
  const { journeyId } = await known(citizen);
  const own = await citizensOwn(citizen, world());
  for (const [change, input] of wishes) {
    const asking = askFor({ change, input }, own, { citizen, page, context: world() });
    await expect(asking).rejects.toMatchObject(pending);
  }
  const kinds = (await said(journeyId)).map(({ kind }) => kind).sort();
  expect(kinds).toEqual([
    ...['bookAppointment', 'cancelAppointment', 'changeUserId', 'chooseAuthenticator'],
    ...['moveAppointment', 'reportDeviceLost'],
  ]);
  expect(await readMyJourney(citizen, world())).toMatchObject({
    ...{ state: 'WAITING', authenticators: [], appointment: null },
  });
}, 40_000);

test('who stands in for a bank’s customer chooses under that bank’s power, and books under a public one (R-43)', async () => {
  const found = people.all.slice(22).find(({ banks }) => banks.length > 0);
  const reg = found?.banks[0]?.reg;
  if (found === undefined || reg === undefined) throw new Error('nobody');
  const banks = found.banks.map((agreement) => ({ ...agreement, access: 'NETBANK' as const }));
  const { citizenId } = await known(found);
  const link = { bankReg: reg, citizenId, access: 'NETBANK', since: new Date() };
  await seedBank(api.database, reg);
  await api.database.prisma.bankCustomer.create({ data: link });
  const helped = { ...found, banks, behaviour: 'NEEDS_HELP' } as const;
  const numbers = people.all.map(({ number }) => number);
  for (const number of numbers) {
    await standIn({ ...helped, number }, page, world(), 'CHOOSE');
    await standIn({ ...helped, number }, { ...page, steps: 1 }, world());
  }
  const where = { citizenId };
  const powers = await api.database.prisma.powerOfAttorney.findMany({ where });
  const kinds = new Set(powers.map(({ kind, bankReg }) => `${kind} ${bankReg}`));
  expect([...kinds].sort()).toEqual([`BANK ${reg}`, 'PUBLIC null']);
}, 40_000);

test('somebody stands in for whoever needs help and comes the public way, and for nobody else', async () => {
  const [, one] = people.all;
  if (one === undefined) throw new Error('nobody');
  const helped = { ...one, behaviour: 'NEEDS_HELP', banks: [] } as const;
  const { citizenId } = await known(helped);
  const askers = await Promise.all(
    people.all.slice(1).map(({ number }) => standIn({ ...helped, number }, page, world())),
  );
  const powers = askers.flatMap(({ power }) => power ?? []);
  expect(powers.length).toBeGreaterThan(5);
  expect(powers.length).toBeLessThan(35);
  expect(await standIn({ ...helped, behaviour: 'PROMPT' }, page, world())).not.toHaveProperty(
    'power',
  );
  const where = { citizenId };
  const stored = await api.database.prisma.powerOfAttorney.findMany({ where });
  expect(stored.map(({ id }) => id).sort()).toEqual([...new Set(powers)].sort());
}, 40_000);
