import { type Instant, instant } from '@overgang/domain';
import { type Database, openDatabase, type PortName, programmeClock } from '@overgang/prisma';
import { eventually, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import pino from 'pino';
import { Outside } from '../testing/outside.js';
import { createDispatch } from './createDispatch.js';
import { Line } from './dispatchLine.js';
import { groupSettler } from './groupSettler.js';
import { outboxBell } from './outboxBell.js';
import { PortWatch } from './portWatch.js';

let server: TestDatabase;
let database: Database;
let outside: Outside;
const log = pino({ level: 'silent' });

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
  outside = new Outside();
  await outside.open();
});
afterEach(async () => {
  await outside.close();
  await database.close();
  await server.drop();
});

const at = (text: string): Instant => instant(Date.parse(text));
const friday = at('2021-10-08T16:00:00+02:00');

/** What had been due on Friday and is still there: a try failed, a port was paused, or it is sent again. */
const leftFromFriday = (port: PortName, bank: string | null = '1111') =>
  database.pool.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before,
       created_at, attempts, retry_at)
     VALUES (gen_random_uuid(), gen_random_uuid(), $1, 'tellBank', 'key', gen_random_uuid(), $2, '{}', $3, $3, 1, now())`,
    [port, bank, new Date(friday)],
  );

async function lineOf(name: PortName, now: Instant): Promise<Line> {
  const { pool } = database;
  const watch = await PortWatch.open(pool, name, log);
  const settle = groupSettler({ pool, log, hand: async () => 0 });
  const of = { pool, log, watch, settle, places: 4, leaseMs: 30_000 };
  return new Line({ ...of, name, port: outside.ports.single, now: async () => now });
}

const sent = () => database.prisma.outboxMessage.count({ where: { status: 'SENT' } });

async function turnAt(name: PortName, now: Instant): Promise<number> {
  const line = await lineOf(name, now);
  await line.turn();
  await line.rest();
  return sent();
}

test.each([
  ['LETTER', '2021-10-09T10:00:00+02:00', '2021-10-11T00:00:00+02:00'],
  ['EMAIL', '2021-10-11T07:59:59+02:00', '2021-10-11T08:00:00+02:00'],
  ['EMAIL', '2021-10-11T18:00:00+02:00', '2021-10-12T08:00:00+02:00'],
] as const)(
  'a later try of %s keeps to its hours too: not at %s, but at %s',
  async (port, closed, open) => {
    await leftFromFriday(port);
    expect(await turnAt(port, at(closed))).toBe(0);
    expect(await turnAt(port, at(open))).toBe(1);
  },
);

test('banks and Digital Post are told at any hour', async () => {
  const sundayNight = at('2021-10-10T03:00:00+02:00');
  await leftFromFriday('NETBANK');
  expect(await turnAt('NETBANK', sundayNight)).toBe(1);
  await leftFromFriday('DIGITAL_POST');
  expect(await turnAt('DIGITAL_POST', sundayNight)).toBe(2);
});

test('a window that is short on the wall clock is not slept through', async () => {
  const { pool } = database;
  const [wallStart, speed] = [new Date(), 86_400 * 4];
  const programmeStart = new Date('2021-10-10T12:00:00Z');
  await database.prisma.clockSegment.create({ data: { wallStart, programmeStart, speed } });
  await leftFromFriday('EMAIL');
  const clock = programmeClock(pool);
  const bell = outboxBell(pool);
  const { single } = outside.ports;
  const ports = {
    ...{ NETBANK: single, DIGITAL_POST: single, LETTER: single, MITID: single },
    ...{ NEMID: single, CITIZEN_SERVICE: single, EMAIL: single },
  };
  const stopping = new AbortController();
  const told = { pool, ports, bell, log, ...clock, hand: async () => 0 };
  const running = createDispatch(told)('EMAIL')(stopping.signal);
  try {
    await eventually(async () => expect(await sent()).toBe(1));
  } finally {
    stopping.abort();
    await running;
    bell.close();
  }
});
