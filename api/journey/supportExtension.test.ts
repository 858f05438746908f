import { cprOf } from '@overgang/domain';
import { type SeededCitizen, seedCitizen } from '@overgang/prisma/testing';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let seeded: SeededCitizen;
let support: string;

beforeAll(async () => {
  api = await testApi();
  const cpr = cprOf(someCpr(71));
  if (cpr === null) throw new Error('no number');
  seeded = await seedCitizen(api.database, { cpr });
  support = await api.issuer.token({ sub: 'support-carla', role: 'SUPPORT' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const query = `mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { __typename
  ... on Refusal { code message } ... on Pending { key } ... on InvalidInput { fields { path } } } }`;

async function extend(input: object, key: string, language = 'en') {
  const headers = { 'idempotency-key': key, 'accept-language': language };
  const variables = { input: { deadline: '2030-01-01', reason: 'in hospital', ...input } };
  return (await api.graphql(query, { token: support, variables, headers })).body.data
    .extendDeadline;
}

test('support extends by the journey’s id, and the reason is on record (R-10)', async () => {
  const { journeyId } = seeded;
  expect(await extend({ journeyId }, 'later')).toMatchObject({ key: 'later' });
  const { prisma } = api.database;
  const stored = await prisma.inboxMessage.findFirstOrThrow({ where: { key: 'later' } });
  expect(stored).toMatchObject({
    ...{ kind: 'extendDeadline', journeyId, role: 'SUPPORT' },
    payload: { deadline: '2030-01-01', by: 'SUPPORT', why: 'in hospital' },
  });
  const where = { action: 'extendDeadline', purpose: 'in hospital', actor: 'support-carla' };
  expect(await prisma.auditRecord.count({ where })).toBe(1);
}, 20_000);

test('without a journey’s id, with one of nobody, or without a reason, nothing is stored', async () => {
  const { journeyId } = seeded;
  const before = await api.database.prisma.inboxMessage.count();
  const fields = [{ path: 'input.journeyId' }];
  expect(await extend({}, 'missing')).toMatchObject({ code: 'INVALID_INPUT', fields });
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect(await extend({ journeyId: nobody }, 'nobody')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await extend({ journeyId, reason: '' }, 'reasonless')).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ path: 'input.reason' }],
  });
  expect(await api.database.prisma.inboxMessage.count()).toBe(before);
}, 20_000);

test.each([
  ['da', 'Den nye frist ligger i fortiden.'],
  ['en', 'The new deadline lies in the past.'],
])(
  'a deadline in the past is refused in words (%s), and the journey stays as it is (I3)',
  async (language, message) => {
    const { journeyId } = seeded;
    const { prisma, pool } = api.database;
    const journey = () => prisma.journey.findUniqueOrThrow({ where: { id: journeyId } });
    const before = await journey();
    const past = { journeyId, deadline: '2020-01-01' };
    await extend(past, `past-${language}`, language);
    // Nobody answers for journeys here: what a step says of it is written beside the message.
    await pool.query(
      `UPDATE inbox_message SET applied_at = now(), answer = '{"ok":false,"code":"DEADLINE_IN_THE_PAST"}' WHERE key = $1`,
      [`past-${language}`],
    );
    expect(await extend(past, `past-${language}`, language)).toMatchObject({
      code: 'DEADLINE_IN_THE_PAST',
      message,
    });
    expect(await journey()).toEqual(before);
  },
  20_000,
);
