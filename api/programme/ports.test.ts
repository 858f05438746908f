import { randomUUID } from 'node:crypto';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let manager: string;
let support: string;

beforeAll(async () => {
  api = await testApi();
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
  support = await api.issuer.token({ sub: 'support-1', role: 'SUPPORT' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const at = new Date('2021-10-06T08:20:00Z');

beforeAll(async () => {
  const seen = { since: at, vainTries: 2, faultShare: 1, medianMs: 900, updatedAt: at };
  const totals = { sentTotal: 7, refusedTotal: 1, faultsTotal: 5 };
  await api.database.prisma.portHealth.create({
    data: { port: 'NETBANK', addressee: '1111', state: 'DOWN', restsUntil: at, ...seen, ...totals },
  });
}, 30_000);

const shown = '{ ports { name isPaused waiting health { bankReg state faults medianMs } } }';

const port = async (token: string, name: string) => {
  const { body } = await api.graphql(shown, { token });
  return body.data.ports.find((one: { name: string }) => one.name === name);
};

const change = (verb: 'pause' | 'resume', token: string, input: object) => {
  const V = verb === 'pause' ? 'Pause' : 'Resume';
  return api.graphql(
    `mutation($input: PortInput!) { ${verb}Port(input: $input) { __typename
      ... on ${V}PortSuccess { port { name isPaused } }
      ... on RuleRefusal { code message } ... on InvalidInput { code fields { path } } ... on NotAllowed { code } } }`,
    { token, variables: { input } },
  );
};

test('who watches sees how each outside system does, and each bank by itself', async () => {
  expect(await port(support, 'NETBANK')).toMatchObject({
    isPaused: false,
    health: [{ bankReg: '1111', state: 'DOWN', faults: 5, medianMs: 900 }],
  });
  expect(await port(manager, 'LETTER')).toMatchObject({ waiting: 0, health: [] });
});

test('a bank sees nothing of it', async () => {
  const reg = await seedBank(api.database, '1111');
  const bank = await api.issuer.token({ sub: 'bank', role: 'BANK', bank: reg });
  const { body } = await api.graphql(shown, { token: bank });
  expect(body.errors[0].extensions.code).toBe('NOT_ALLOWED');
});

test('a manager pauses a port and resumes it, with a reason that stays on record', async () => {
  const input = { name: 'LETTER', reason: 'printeren brænder' };
  const { body } = await change('pause', manager, input);
  expect(body.data.pausePort).toMatchObject({ port: { name: 'LETTER', isPaused: true } });
  expect((await port(manager, 'LETTER')).isPaused).toBe(true);
  const again = await change('pause', manager, input);
  expect(again.body.data.pausePort).toMatchObject({ code: 'PORT_STATE' });
  await change('resume', manager, { name: 'LETTER', reason: 'slukket' });
  expect((await port(manager, 'LETTER')).isPaused).toBe(false);
  const traces = await api.database.prisma.auditRecord.findMany({
    where: { action: { in: ['pausePort', 'resumePort'] } },
    orderBy: { id: 'asc' },
  });
  expect(traces.map(({ purpose }) => purpose)).toEqual(['printeren brænder', 'slukket']);
});

test('support may not pause, nobody without a reason, and nothing changes', async () => {
  const refused = await change('pause', support, { name: 'LETTER', reason: 'fordi' });
  expect(refused.body.data.pausePort.code).toBe('NOT_ALLOWED');
  for (const reason of ['', '     ']) {
    const bare = await change('pause', manager, { name: 'LETTER', reason });
    expect(bare.body.data.pausePort).toMatchObject({ code: 'INVALID_INPUT' });
  }
  expect((await port(manager, 'LETTER')).isPaused).toBe(false);
});

test('notices are counted by hour, channel and kind, and each has its tries', async () => {
  const { journeyId } = await seedCitizen(api.database);
  const id = randomUUID();
  const notice = { id, kind: 'YOUR_TURN', channel: 'LETTER', round: 0, values: {} };
  await api.database.prisma.notice.create({
    data: { ...notice, journeyId, noticeKey: 'k', templateVersion: 1, createdAt: at, sentAt: at },
  });
  const outcome = { fault: 'TryAgain', text: 'answered 503' };
  const message = { port: 'LETTER', kind: 'sendNotice', naturalKey: 'k', payload: {} };
  await api.database.prisma.outboxMessage.create({
    data: {
      ...{ ...message, id: randomUUID(), journeyId, providerKey: id, notBefore: at, createdAt: at },
      tries: [{ at: at.toISOString(), tookMs: 12, result: 'RETRY', outcome }],
      // One ended, one whose sender died, one under way.
      attempts: 3,
    },
  });
  const { body } = await api.graphql(
    `{ deliveryFigures(from: "2021-10-06T00:00:00Z", to: "2021-10-07T00:00:00Z") { hour channel kind written sent received } }`,
    { token: manager },
  );
  expect(body.data.deliveryFigures).toEqual([
    {
      ...{ hour: '2021-10-06T08:00:00.000Z', channel: 'LETTER', kind: 'YOUR_TURN' },
      ...{ written: 1, sent: 1, received: 0 },
    },
  ]);
  const seen = await api.graphql(
    `query($id: ID!) { journey(id: $id, purpose: "a test") { ... on Journey { notices { edges { node { tries { result why } triesNotListed } } } } } }`,
    { token: manager, variables: { id: journeyId } },
  );
  expect(seen.body.data.journey.notices.edges[0].node.tries).toEqual([
    { result: 'RETRY', why: 'answered 503' },
  ]);
  expect(seen.body.data.journey.notices.edges[0].node.triesNotListed).toBe(2);
});

test('more than a week of figures, or none, is refused in words', async () => {
  const { body } = await api.graphql(
    `{ deliveryFigures(from: "2021-10-06T00:00:00Z", to: "2021-12-06T00:00:00Z") { hour } }`,
    { token: manager },
  );
  expect(body.errors[0].extensions.code).toBe('DAYS_OUT_OF_RANGE');
});

test('the metrics count the notices of the last day by channel and kind, as the database has them', async () => {
  const { journeyId } = await seedCitizen(api.database);
  const now = new Date();
  const notice = { kind: 'OVERDUE', channel: 'DIGITAL_POST', round: 0, values: {} };
  const kept = { ...notice, journeyId, templateVersion: 1, createdAt: now };
  await api.database.prisma.notice.createMany({
    data: [
      { ...kept, id: randomUUID(), noticeKey: 'a', sentAt: now, receivedAt: now },
      { ...kept, id: randomUUID(), noticeKey: 'b', sentAt: now, outcome: 'INVALID' },
      { ...kept, id: randomUUID(), noticeKey: 'c', outcome: 'WITHDRAWN' },
      { ...kept, id: randomUUID(), noticeKey: 'd', createdAt: at },
    ],
  });
  const text = await (await fetch(`${api.url}/metrics`)).text();
  const labels = 'channel="DIGITAL_POST",kind="OVERDUE"';
  const counted = { asked: 3, sent: 2, received: 1, failed: 1 };
  for (const [faring, count] of Object.entries(counted))
    expect(text).toContain(`overgang_notices_last_day{${labels},faring="${faring}"} ${count}`);
});

test('the metrics say the same, without anybody’s name', async () => {
  const refused = {
    feed: 'MITID',
    key: 'e1',
    reason: 'UNREADABLE',
    type: '',
    refusedAt: new Date(),
  };
  await api.database.prisma.refusedEvent.create({ data: refused });
  const text = await (await fetch(`${api.url}/metrics`)).text();
  expect(text).toContain('overgang_feed_refused_events_total{feed="MITID",reason="UNREADABLE"} 1');
  expect(text).toContain('overgang_port_state{port="NETBANK",bank="1111"} 2');
  expect(text).toContain('overgang_port_waiting{port="LETTER"}');
});
