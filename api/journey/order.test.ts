import { randomUUID } from 'node:crypto';
import { cprOf } from '@overgang/domain';
import { type SeededCitizen, seedCitizen } from '@overgang/prisma/testing';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let seeded: SeededCitizen;
const cpr = someCpr(7);
const enrolmentId = randomUUID();
const at = Date.parse('2022-01-10T08:00:00Z');

const order = {
  enrolmentId,
  means: 'CODE_DISPLAY',
  delivery: 'COLLECT',
  orderedAt: at,
  dispatchedAt: at + 1_000,
  arrivedAt: at + 2_000,
  place: 'Borgerservice 0101',
  letterSentAt: at + 3_000,
  codeValidUntil: '2022-01-14',
  activatedAt: null,
};

beforeAll(async () => {
  api = await testApi();
  const number = cprOf(cpr);
  if (number === null) throw new Error('no number');
  seeded = await seedCitizen(api.database, { cpr: number });
  const { journeyId: id, citizenId } = seeded;
  const { memory } = await api.database.prisma.journey.findUniqueOrThrow({ where: { id } });
  await api.database.prisma.journey.update({
    where: { id },
    data: { memory: { ...Object(memory), order } },
  });
  await api.database.prisma.authenticator.create({
    data: {
      ...{ id: enrolmentId, citizenId, means: 'CODE_DISPLAY', state: 'DISPATCHED' },
      ...{ delivery: 'COLLECT', orderedAt: new Date(at) },
    },
  });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const stations = `order { id means delivery orderedAt dispatchedAt arrivedAt place letterSentAt codeValidUntil activatedAt }
  authenticators { id means state delivery orderedAt activatedAt }`;
const shown = {
  order: {
    id: enrolmentId,
    means: 'CODE_DISPLAY',
    delivery: 'COLLECT',
    orderedAt: '2022-01-10T08:00:00.000Z',
    dispatchedAt: '2022-01-10T08:00:01.000Z',
    arrivedAt: '2022-01-10T08:00:02.000Z',
    place: 'Borgerservice 0101',
    letterSentAt: '2022-01-10T08:00:03.000Z',
    codeValidUntil: '2022-01-14',
    activatedAt: null,
  },
  authenticators: [{ id: enrolmentId, state: 'DISPATCHED', activatedAt: null }],
};

test('citizen and support see each station of what was ordered (R-25)', async () => {
  const citizen = await api.issuer.token({ sub: 'citizen-7', role: 'CITIZEN', cpr });
  const own = await api.graphql(`{ myJourney { ${stations} } }`, { token: citizen });
  expect(own.body.data.myJourney).toMatchObject(shown);
  const support = await api.issuer.token({ sub: 'support-1', role: 'SUPPORT' });
  const query = `query ($id: ID!) { journey(id: $id, purpose: "the citizen called") { ${stations} } }`;
  const variables = { id: seeded.journeyId };
  const seen = await api.graphql(query, { token: support, variables });
  expect(seen.body.data.journey).toMatchObject(shown);
});

test('a citizen sees nobody else’s authenticators', async () => {
  const number = cprOf(someCpr(8));
  if (number === null) throw new Error('no number');
  await seedCitizen(api.database, { cpr: number });
  const other = await api.issuer.token({ sub: 'citizen-8', role: 'CITIZEN', cpr: someCpr(8) });
  const { body } = await api.graphql(`{ myJourney { ${stations} } }`, { token: other });
  expect(body.data.myJourney).toEqual({ order: null, authenticators: [] });
});
