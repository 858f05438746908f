import { randomUUID } from 'node:crypto';
import { addDays, dayOf, endOfDay, type Instant, instant } from '@overgang/domain';
import { v7 as uuidv7 } from 'uuid';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { dayOfTest } from '../testing/aStep.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { leaseOutbox } from './leaseOutbox.js';
import type { PortName } from './portName.js';

let server: TestDatabase;
let database: Database;
let journeyId: string;

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl, { maxConnections: 2 });
  journeyId = randomUUID();
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

interface Row {
  readonly port: PortName;
  readonly kind: string;
  readonly bankReg?: string;
  readonly payload?: object;
  /** of the step; programme time */
  readonly createdAt?: Instant;
}

async function written({ port, kind, bankReg, payload = {}, createdAt }: Row): Promise<string> {
  const at = new Date(createdAt ?? dayOfTest(0));
  const id = uuidv7();
  await database.pool.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
     VALUES ($1, $2, $3, $4, $5, gen_random_uuid(), $6, $7, $8, $8)`,
    [id, journeyId, port, kind, id, bankReg ?? null, payload, at],
  );
  return id;
}

const overdueNotice = (port: PortName, { noticeKind = 'OVERDUE', createdAt = dayOfTest(0) } = {}) =>
  written({ port, kind: 'sendNotice', payload: { noticeKind }, createdAt });
const closing = (bankReg = '1111') =>
  written({ port: 'NETBANK', kind: 'closeLogon', bankReg, createdAt: dayOfTest(1) });

const settled = (id: string, status: string, at: Instant) =>
  database.prisma.outboxMessage.updateMany({
    where: { id },
    data: { status, settledAt: new Date(at) },
  });

const leasedAt = async (now: Instant, overdueToldBy = now): Promise<string[]> => {
  const of = { port: 'NETBANK', limit: 10, leaseMs: 1, now, overdueToldBy } as const;
  const leased = await leaseOutbox(database.pool, of);
  return leased.map(({ kind, bankReg }) => `${kind} ${bankReg}`).toSorted();
};

test.each(['DIGITAL_POST', 'LETTER', 'NETBANK'] as const)(
  'no bank is asked to close a log-on while the overdue notice waits at %s (R-09)',
  async (port) => {
    const notice = await overdueNotice(port);
    await closing('1111');
    await closing('2222');
    const first = await leasedAt(dayOfTest(9));
    expect(first.filter((one) => one.startsWith('closeLogon'))).toEqual([]);
    await settled(notice, 'SENT', dayOfTest(9));
    const hourLater = instant(dayOfTest(9) + 3_600_000);
    expect(await leasedAt(hourLater)).toEqual(['closeLogon 1111', 'closeLogon 2222']);
  },
);

test('the days until the closing count from when the notice went out, not from when it was asked for (R-09)', async () => {
  const notice = await overdueNotice('DIGITAL_POST');
  await closing();
  await settled(notice, 'SENT', dayOfTest(9));
  const dayBefore = endOfDay(addDays(dayOf(dayOfTest(9)), -1));
  expect(await leasedAt(dayOfTest(9), dayBefore)).toEqual([]);
  const sameDay = endOfDay(dayOf(dayOfTest(9)));
  expect(await leasedAt(dayOfTest(12), sameDay)).toEqual(['closeLogon 1111']);
});

test('a notice that failed is waited for no less: it goes by the next channel', async () => {
  const notice = await overdueNotice('DIGITAL_POST');
  await closing();
  await settled(notice, 'FAILED', dayOfTest(9));
  expect(await leasedAt(dayOfTest(9), dayOfTest(8))).toEqual([]);
  const letter = await overdueNotice('LETTER');
  expect(await leasedAt(dayOfTest(20))).toEqual([]);
  await settled(letter, 'SENT', dayOfTest(20));
  expect(await leasedAt(dayOfTest(23), dayOfTest(22))).toEqual(['closeLogon 1111']);
});

test('what the closing’s own step sends by the next channel, that the log-on is closed, does not hold it up (R-11)', async () => {
  const unseen = await overdueNotice('NETBANK');
  await settled(unseen, 'SENT', dayOfTest(0));
  await overdueNotice('DIGITAL_POST', { createdAt: dayOfTest(1) });
  await closing();
  expect(await leasedAt(dayOfTest(1), dayOfTest(1))).toEqual(['closeLogon 1111']);
});

test('what is withdrawn, and what says something else, keeps no closing waiting', async () => {
  const withdrawn = await overdueNotice('LETTER');
  await database.prisma.outboxMessage.updateMany({
    where: { id: withdrawn },
    data: { withdrawnAt: new Date(dayOfTest(2)) },
  });
  await overdueNotice('DIGITAL_POST', { noticeKind: 'DEADLINE_MOVED' });
  await closing();
  expect(await leasedAt(dayOfTest(9))).toEqual(['closeLogon 1111']);
});

test('the opening, and what else banks are told, waits for no notice', async () => {
  await overdueNotice('DIGITAL_POST');
  await written({ port: 'NETBANK', kind: 'openLogon', bankReg: '1111' });
  await written({ port: 'NETBANK', kind: 'tellBank', bankReg: '1111' });
  expect(await leasedAt(dayOfTest(9))).toEqual(['openLogon 1111', 'tellBank 1111']);
});
