import { randomUUID } from 'node:crypto';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import { netbankRow } from '../testing/netbankRow.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let bank: string;
let otherBank: string;

beforeAll(async () => {
  api = await testApi();
  for (const reg of ['1234', '5678']) await seedBank(api.database, reg);
  bank = await api.issuer.token({ sub: 'bank-1234', role: 'BANK', bank: '1234' });
  otherBank = await api.issuer.token({ sub: 'bank-5678', role: 'BANK', bank: '5678' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const customerOf = (banks: readonly string[]) => seedCitizen(api.database, { banks });

const noticeOf = async (
  journeyId: string,
  bankReg: string,
  createdAt = new Date(Date.now() - 60_000),
) => {
  const id = randomUUID();
  const data = {
    id,
    journeyId,
    noticeKey: `YOUR_TURN/FIRST/1/NETBANK/${id}`,
    kind: 'YOUR_TURN',
    channel: 'NETBANK',
    bankReg,
  };
  await api.database.prisma.notice.create({
    data: { ...data, round: 1, values: {}, templateVersion: 1, createdAt },
  });
  const payload = {
    noticeKind: 'REMINDER',
    language: 'en',
    values: { deadline: '2021-12-01' },
    templateVersion: 2,
  };
  await api.database.prisma.outboxMessage.create({
    data: { ...netbankRow(journeyId, bankReg), kind: 'sendNotice', providerKey: id, payload },
  });
  return id;
};

const shownMutation = `mutation ($input: ReportNoticeShownInput!) { reportNoticeShown(input: $input) {
  __typename ... on ReportNoticeShownSuccess { noticeId } ... on Refusal { code } } }`;
const report = async (token: string, noticeId: string, shownAt: Date, key?: string) => {
  const variables = { input: { noticeId, shownAt: shownAt.toISOString() } };
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  return (await api.graphql(shownMutation, { token, variables, headers })).body.data
    .reportNoticeShown;
};

test('a bank reports its own notice as shown, and that becomes the receipt (R-05)', async () => {
  const { journeyId } = await customerOf(['1234']);
  const id = await noticeOf(journeyId, '1234');
  const shownAt = new Date(Date.now() - 1_000);
  expect(await report(bank, id, shownAt)).toEqual({
    __typename: 'ReportNoticeShownSuccess',
    noticeId: id,
  });
  const stored = await api.database.prisma.inboxMessage.findFirstOrThrow({ where: { journeyId } });
  expect([stored.kind, stored.payload]).toEqual([
    'noticeReceived',
    { noticeId: `YOUR_TURN/FIRST/1/NETBANK/${id}`, happenedAt: shownAt.getTime() },
  ]);
});

test('a notice shown before it was sent, or in the future, is refused', async () => {
  const { journeyId } = await customerOf(['1234']);
  const id = await noticeOf(journeyId, '1234');
  expect(await report(bank, id, new Date(Date.now() - 3_600_000))).toMatchObject({
    code: 'SHOWN_BEFORE_SENT',
  });
  expect(await report(bank, id, new Date(Date.now() + 86_400_000))).toMatchObject({
    code: 'SHOWN_IN_FUTURE',
  });
  expect(await api.database.prisma.inboxMessage.count({ where: { journeyId } })).toBe(0);
});

test('a notice is rendered for its own bank, which is recorded; to another it does not exist (I8)', async () => {
  const { journeyId } = await customerOf(['1234', '5678']);
  const id = await noticeOf(journeyId, '1234');
  const query = 'query ($id: ID!) { notice(id: $id) { id kind title text deadline language } }';
  const own = await api.graphql(query, { token: bank, variables: { id } });
  expect(own.body.data.notice).toMatchObject({
    id,
    kind: 'REMINDER',
    deadline: '2021-12-01',
    language: 'en',
  });
  expect(own.body.data.notice.text).toContain('1 December 2021');
  expect(own.body.data.notice.text).toContain('You can also call Bank 1234 on 70 10 00 00.');
  const other = await api.graphql(query, { token: otherBank, variables: { id } });
  expect(other.body.data.notice).toBeNull();
  expect(await report(otherBank, id, new Date())).toMatchObject({ __typename: 'NotFound' });
  expect(await api.database.prisma.auditRecord.count({ where: { action: 'noticeFetched' } })).toBe(
    1,
  );
});

test('a notice comes in short lines, each with what it is, in the citizen’s language', async () => {
  const { journeyId } = await customerOf(['1234']);
  const id = await noticeOf(journeyId, '1234');
  const query = 'query ($id: ID!) { notice(id: $id) { title lines { kind text } } }';
  const { body } = await api.graphql(query, { token: bank, variables: { id } });
  const { title, lines } = body.data.notice;
  expect(title).toBe('Remember to get MitID by 1 December 2021');
  expect(lines.map(({ kind }: { kind: string }) => kind).join(' ')).toBe(
    'FACT DEADLINE TO_DO HELP WARNING WARNING WARNING HELP HELP',
  );
  expect(lines).toContainEqual({ kind: 'DEADLINE', text: 'Your deadline is 1 December 2021.' });
  expect(lines.at(-1)).toEqual({
    ...{ kind: 'HELP', text: 'You can also call Bank 1234 on 70 10 00 00.' },
  });
});

test('a notice that is fetched again says the same, and fetching changes nothing', async () => {
  const { journeyId } = await customerOf(['1234']);
  const id = await noticeOf(journeyId, '1234');
  const query = 'query ($id: ID!) { notice(id: $id) { id kind title text deadline language } }';
  const before = await api.database.prisma.notice.findUniqueOrThrow({ where: { id } });
  const fetched = () => api.graphql(query, { token: bank, variables: { id } });
  const [first, second] = await Promise.all([fetched(), fetched()]);
  expect(second?.body).toEqual(first?.body);
  expect(first?.body.data.notice.id).toBe(id);
  expect(await api.database.prisma.notice.findUniqueOrThrow({ where: { id } })).toEqual(before);
  expect(await api.database.prisma.inboxMessage.count({ where: { journeyId } })).toBe(0);
});

test('“shown” is stored once a key, however often it is reported, and with another time it is refused', async () => {
  const { journeyId } = await customerOf(['1234']);
  const id = await noticeOf(journeyId, '1234');
  const shownAt = new Date(Date.now() - 1_000);
  const said = await Promise.all([1, 2].map(() => report(bank, id, shownAt, 'shown-1')));
  said.push(await report(bank, id, shownAt, 'shown-1'));
  expect(said.filter(({ code }) => code !== undefined && code !== 'PENDING')).toEqual([]);
  expect(said.at(-1)).toMatchObject({ noticeId: id });
  const other = await report(bank, id, new Date(shownAt.getTime() - 1_000), 'shown-1');
  expect(other).toMatchObject({ code: 'KEY_REUSED' });
  const stored = await api.database.prisma.inboxMessage.findMany({ where: { journeyId } });
  expect(stored).toMatchObject([{ payload: { happenedAt: shownAt.getTime() } }]);
});
