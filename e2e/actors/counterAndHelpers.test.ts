import { cprOf } from '@overgang/domain';
import { type SeededCitizen, seedCitizen } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../../api/testing/testApi.js';
import type { Page } from '../../sandbox/actors/citizens/diary.js';
import { atCounter } from '../../sandbox/actors/counter/atCounter.js';
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
  const kinds = (await said(journeyId)).map(({ kind, role }) => [kind, role]).sort();
  expect(kinds).toEqual([
    ['enrolAtCounter', 'CLERK'],
    ['handOutDevice', 'CLERK'],
    ['papersSeen', 'CLERK'],
  ]);
}, 40_000);

test('somebody stands in for whoever needs help and comes the public way, and for nobody else', async () => {
  const [, one] = people.all;
  if (one === undefined) throw new Error('nobody');
  const helped = { ...one, behaviour: 'NEEDS_HELP', banks: [] } as const;
  await known(helped);
  const askers = await Promise.all(
    people.all.slice(1).map(({ number }) => standIn({ ...helped, number }, page, world())),
  );
  const powers = askers.flatMap(({ power }) => power ?? []);
  expect(powers.length).toBeGreaterThan(5);
  expect(powers.length).toBeLessThan(35);
  expect(await standIn({ ...helped, behaviour: 'PROMPT' }, page, world())).not.toHaveProperty(
    'power',
  );
  const stored = await api.database.prisma.powerOfAttorney.findMany();
  expect(stored.map(({ id }) => id).sort()).toEqual([...new Set(powers)].sort());
}, 40_000);
