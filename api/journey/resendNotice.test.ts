import { seedCitizen } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let support: string;

beforeAll(async () => {
  api = await testApi();
  support = await api.issuer.token({ sub: 'support-1', role: 'SUPPORT' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

async function resend(journeyId: string, key: string, reason: string, kind = 'YOUR_TURN') {
  const query = `mutation ($input: ResendNoticeInput!) { resendNotice(input: $input) { __typename
    ... on Refusal { code message } ... on Pending { key } ... on InvalidInput { fields { path } } } }`;
  const variables = { input: { journeyId, kind, reason } };
  const headers = { 'idempotency-key': key, 'accept-language': 'en' };
  const { body } = await api.graphql(query, { token: support, variables, headers });
  return body.data.resendNotice;
}

/** Nobody answers for journeys here: what a step would have answered is written beside the message. */
const answeredWith = (key: string, answer: object) =>
  api.database.pool.query(
    'UPDATE inbox_message SET applied_at = now(), answer = $2 WHERE key = $1',
    [key, JSON.stringify(answer)],
  );

const told = (journeyId: string) =>
  api.database.prisma.inboxMessage.findMany({ where: { journeyId } });

test('support sends a notice again with a reason: the journey is told once, and the reason is on record (I2)', async () => {
  const { journeyId } = await seedCitizen(api.database);
  for (const _time of [1, 2])
    expect(await resend(journeyId, 'again-1', 'it never came')).toMatchObject({ key: 'again-1' });
  const payload = { kind: 'YOUR_TURN', why: 'it never came' };
  expect(await told(journeyId)).toMatchObject([{ kind: 'resendNotice', payload }]);
  await answeredWith('again-1', { ok: true, state: 'INVITED', deadline: null });
  expect(await resend(journeyId, 'again-1', 'it never came')).toEqual({
    __typename: 'ResendNoticeSuccess',
  });
  const records = await api.database.prisma.auditRecord.findMany({
    where: { action: 'resendNotice', actor: 'support-1' },
  });
  expect(records).toMatchObject([
    { purpose: 'it never came', details: { journeyId, kind: 'YOUR_TURN' } },
  ]);
}, 30_000);

test('without a reason nothing is asked for', async () => {
  const { journeyId } = await seedCitizen(api.database);
  for (const reason of ['', '   '])
    expect(await resend(journeyId, `none-${reason.length}`, reason)).toMatchObject({
      fields: [{ path: 'input.reason' }],
    });
  expect(await told(journeyId)).toEqual([]);
});

test('what is no longer true is refused in words (R-11)', async () => {
  const { journeyId } = await seedCitizen(api.database);
  await resend(journeyId, 'late-1', 'asked for it', 'REMINDER');
  await answeredWith('late-1', { ok: false, code: 'NOTICE_OVERTAKEN' });
  expect(await resend(journeyId, 'late-1', 'asked for it', 'REMINDER')).toMatchObject({
    __typename: 'RuleRefusal',
    code: 'NOTICE_OVERTAKEN',
    message: expect.stringMatching(/\w/),
  });
});
