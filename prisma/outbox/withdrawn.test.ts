import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { writeStep } from '../journey/writeStep.js';
import { aStep, dayOfTest } from '../testing/aStep.js';
import { seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { type LeasedMessage, leaseOutbox } from './leaseOutbox.js';
import { type SendResult, settleOutbox } from './settleOutbox.js';

let server: TestDatabase;
let database: Database;

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

const dimensions = { banks: [], wave: null, municipality: '0101', ageBand: '30-44', means: null };
const place = { state: 'WAITING', isOverdue: false, dimensions } as const;
const withdrawnOn = 2;

const lease = (leaseMs = 60_000) =>
  leaseOutbox(database.pool, { port: 'LETTER', limit: 5, leaseMs, now: dayOfTest(1) });

/** A notice by letter, in the hand of a dispatcher for so long. */
async function inHand(leaseMs?: number): Promise<LeasedMessage> {
  const { journeyId } = await seedCitizen(database);
  const id = randomUUID();
  const said = { kind: 'YOUR_TURN', channel: 'LETTER', bankReg: null } as const;
  const row = { port: 'LETTER', kind: 'sendNotice', naturalKey: 'notice/key' } as const;
  await writeStep(database.pool, {
    ...aStep({ journeyId, version: 0, before: place, after: place }),
    notices: [{ ...said, noticeKey: 'key', id, round: 1, values: {}, templateVersion: 1 }],
    outbox: [{ ...row, bankReg: null, providerKey: id, payload: {}, notBefore: dayOfTest(0) }],
  });
  const [message] = await lease(leaseMs);
  if (!message) throw new Error('nothing was leased');
  return message;
}

const withdraw = ({ journeyId }: LeasedMessage) =>
  writeStep(database.pool, {
    ...aStep({ journeyId, version: 1, before: place, after: place, day: withdrawnOn }),
    withdraw: [{ kind: 'sendNotice' }],
  });

const at = dayOfTest(3);
const settle = (message: LeasedMessage, result: SendResult) => {
  const { journeyId } = message;
  const told = { sender: 'letters', kind: 'noticeUndeliverable', journeyId } as const;
  const from = { payload: {}, actor: null, role: null, receivedAt: at, deliverAfter: at } as const;
  const tells = [{ ...told, ...from, key: `${message.id}/${result.status}` }];
  return settleOutbox(database.pool, [{ message, result, outcome: { code: 'ANSWER' }, tells }]);
};

async function found() {
  const { status, settledAt } = await database.prisma.outboxMessage.findFirstOrThrow();
  const { sentAt, outcome } = await database.prisma.notice.findFirstOrThrow();
  return { status, settledAt, sentAt, outcome };
}

const withdrawn = {
  ...{ status: 'WITHDRAWN', settledAt: new Date(dayOfTest(withdrawnOn)) },
  ...{ sentAt: null, outcome: 'WITHDRAWN' },
};
const asSent = { status: 'SENT', settledAt: new Date(at), sentAt: new Date(at), outcome: null };
const retry = { status: 'RETRY', retryAtMs: 0 } as const;

test.each([retry, { status: 'FAILED', at } as const])(
  'what is withdrawn in hand and whose try ends as $status is withdrawn, and the journey hears nothing of it',
  async (result) => {
    const message = await inHand();
    await withdraw(message);
    expect(await found()).toMatchObject({ status: 'PENDING', outcome: null });
    expect(await settle(message, result)).toEqual({ settled: [message.id], stored: [] });
    expect(await found()).toEqual(withdrawn);
    expect(await lease()).toEqual([]);
  },
);

test('what is withdrawn in hand and arrives all the same counts as sent', async () => {
  const message = await inHand();
  await withdraw(message);
  const { stored } = await settle(message, { status: 'SENT', at });
  expect(stored).toHaveLength(1);
  expect(await found()).toEqual(asSent);
});

test('what is withdrawn while its lease runs out, or after, is not leased again and ends as withdrawn', async () => {
  const message = await inHand(200);
  await withdraw(message);
  await sleep(300);
  expect(await lease()).toEqual([]);
  expect(await found()).toEqual(withdrawn);
  const lapsed = await inHand(1);
  await sleep(20);
  await withdraw(lapsed);
  expect(await lease()).toEqual([]);
  expect(await database.prisma.outboxMessage.count({ where: { status: 'WITHDRAWN' } })).toBe(2);
});

test('a dispatcher that hung beyond its lease and got it through has it recorded as sent, and as nothing else', async () => {
  const message = await inHand(1);
  await withdraw(message);
  await sleep(20);
  await lease();
  await settle(message, retry);
  expect(await found()).toEqual(withdrawn);
  await settle(message, { status: 'SENT', at });
  expect(await found()).toEqual(asSent);
});

test('what is withdrawn of one bank is still said to another (R-09)', async () => {
  const { journeyId } = await seedCitizen(database, { banks: ['1111', '2222'] });
  const close = (bankReg: string) => ({
    ...{ port: 'NETBANK', kind: 'closeLogon', naturalKey: `closeLogon/${bankReg}/1`, bankReg },
    ...{ providerKey: randomUUID(), payload: {}, notBefore: dayOfTest(0) },
  });
  await writeStep(database.pool, {
    ...aStep({ journeyId, version: 0, before: place, after: place }),
    outbox: [close('1111'), close('2222')].map((row) => ({ ...row, port: 'NETBANK' as const })),
  });
  await writeStep(database.pool, {
    ...aStep({ journeyId, version: 1, before: place, after: place, day: withdrawnOn }),
    withdraw: [{ kind: 'closeLogon', bankReg: '1111' }],
  });
  const left = await database.prisma.outboxMessage.findMany({ where: { status: 'PENDING' } });
  expect(left.map(({ bankReg }) => bankReg)).toEqual(['2222']);
});
