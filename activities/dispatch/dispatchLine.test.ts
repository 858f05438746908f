import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant } from '@overgang/domain';
import { type Database, leaseOutbox, openDatabase } from '@overgang/prisma';
import { eventually, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import pino from 'pino';
import { Outside } from '../testing/outside.js';
import { Line } from './dispatchLine.js';
import { groupSettler } from './groupSettler.js';
import { PortWatch } from './portWatch.js';
import { sendInTurn } from './sendInTurn.js';

let server: TestDatabase;
let database: Database;
let outside: Outside;
const log = pino({ level: 'silent' });
const now = instant(Date.UTC(2021, 9, 7));

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

const insert = `
  INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
  SELECT gen_random_uuid(), gen_random_uuid(), 'NETBANK', 'tellBank', 'key', gen_random_uuid(), $2, '{}', $3, $3
  FROM generate_series(1, $1)`;

const waiting = (count: number, bank: string, sinceMs = 1) =>
  database.pool.query(insert, [count, bank, new Date(now - sinceMs)]);

interface Plan {
  readonly places?: number;
  readonly leaseMs?: number;
  readonly bulk?: boolean;
}

/** A dispatcher at work on the port; it ends with the test. */
async function dispatcher({ places = 8, leaseMs = 30_000, bulk = false }: Plan = {}) {
  const { pool } = database;
  const { single, inBulk } = outside.ports;
  const watch = await PortWatch.open(pool, 'NETBANK', log);
  const told = { pool, log, hand: async () => 0 };
  const of = { pool, log, watch, places, leaseMs, settle: groupSettler(told) };
  const port = bulk ? inBulk : single;
  const line = new Line({ ...of, name: 'NETBANK', port, now: async () => now });
  let goesOn = true;
  const running = (async () => {
    while (goesOn) if (!(await line.turn())) await sleep(20);
    await line.rest();
    await watch.record();
  })();
  return async () => {
    goesOn = false;
    await running;
  };
}

const countOf = (where: { bankReg?: string; status: string }) =>
  database.prisma.outboxMessage.count({ where });

const leased = () => database.prisma.outboxMessage.count({ where: { leaseToken: { not: null } } });

const healthOf = (addressee: string) =>
  database.prisma.portHealth.findFirst({ where: { port: 'NETBANK', addressee } });

test('a bank that hangs holds up no other bank, and is left alone until it answers again', async () => {
  await waiting(40, '1111');
  await waiting(40, '2222');
  outside.behave('1111', 'HANG');
  const stop = await dispatcher();
  await eventually(
    async () => expect(await countOf({ bankReg: '2222', status: 'SENT' })).toBe(40),
    40_000,
  );
  expect(await countOf({ bankReg: '1111', status: 'SENT' })).toBe(0);
  await eventually(async () => expect(await healthOf('1111')).toMatchObject({ state: 'DOWN' }));
  const knocksBefore = outside.knocks('1111');
  await sleep(1_200);
  // Eight places that all hung, and a try after half a second and a second.
  expect(outside.knocks('1111') - knocksBefore).toBeLessThanOrEqual(3);
  outside.behave('1111', 'ANSWER');
  await eventually(
    async () => expect(await countOf({ bankReg: '1111', status: 'SENT' })).toBe(40),
    40_000,
  );
  await eventually(async () => expect(await healthOf('1111')).toMatchObject({ state: 'HEALTHY' }));
  await stop();
  expect(outside.book('1111').size).toBe(40);
}, 90_000);

test('a bank that answers, but slowly, takes a quarter of the places, and leaves the rest to the others', async () => {
  await waiting(40, '1111', 2);
  await waiting(40, '2222');
  outside.behave('1111', 'ANSWER_LATE');
  const stop = await dispatcher();
  await eventually(async () => expect(await countOf({ bankReg: '2222', status: 'SENT' })).toBe(40));
  expect(await countOf({ bankReg: '1111', status: 'SENT' })).toBeLessThan(40);
  outside.behave('1111', 'ANSWER');
  await eventually(async () => expect(await countOf({ bankReg: '1111', status: 'SENT' })).toBe(40));
  await stop();
  expect(outside.mostAtOnce('1111')).toBe(2);
  expect(outside.book('1111').size).toBe(40);
});

test('whoever was down when a dispatcher ended is still down for the next one', async () => {
  await waiting(6, '1111');
  outside.behave('1111', 'FAIL');
  const stop = await dispatcher();
  await eventually(async () => expect(await healthOf('1111')).toMatchObject({ state: 'DOWN' }));
  await stop();
  const watch = await PortWatch.open(database.pool, 'NETBANK', log);
  expect(watch.downBanks()).toEqual(['1111']);
});

test('two dispatchers, one of them hanging beyond its lease, make one delivery and one record (I2)', async () => {
  await waiting(1, '1111');
  outside.behave('1111', 'ANSWER_LATE');
  const stopFirst = await dispatcher({ leaseMs: 100 });
  await eventually(async () => expect(outside.knocks('1111')).toBe(1));
  outside.behave('1111', 'ANSWER');
  const stopSecond = await dispatcher();
  await eventually(async () => expect(await countOf({ status: 'SENT' })).toBe(1));
  await Promise.all([stopFirst(), stopSecond()]);
  expect(outside.book('1111').size).toBe(1);
  const message = await database.prisma.outboxMessage.findFirstOrThrow();
  expect(message.attempts).toBeGreaterThan(1);
  expect(message.tries).toMatchObject([{ result: 'SENT' }]);
});

test('every try is kept: when, how long, and how it ended', async () => {
  await waiting(1, '1111');
  outside.behave('1111', 'FAIL');
  const stop = await dispatcher();
  await eventually(async () => expect(outside.knocks('1111')).toBe(1));
  outside.behave('1111', 'ANSWER');
  await eventually(async () => expect(await countOf({ status: 'SENT' })).toBe(1), 10_000);
  await stop();
  const { tries } = await database.prisma.outboxMessage.findFirstOrThrow();
  expect(tries).toMatchObject([
    { result: 'RETRY', outcome: { fault: 'TryAgain', text: 'answered 503' } },
    { result: 'SENT', outcome: { status: 200 } },
  ]);
});

test('many that wait go by the bulk door, few by the single one, each once', async () => {
  await waiting(50, '1111');
  const stop = await dispatcher({ bulk: true });
  await eventually(async () => expect(await countOf({ status: 'SENT' })).toBe(50));
  expect(outside.deliveries).toBe(1);
  expect(outside.knocks('1111')).toBe(0);
  await waiting(3, '1111');
  await eventually(async () => expect(await countOf({ status: 'SENT' })).toBe(53));
  await stop();
  expect(outside.deliveries).toBe(1);
  expect(outside.knocks('1111')).toBe(3);
  expect(outside.book('1111').size).toBe(53);
});

test('one of many that is to be tried again is, and the others are not', async () => {
  await waiting(20, '1111');
  outside.losesInBulk = 1;
  const stop = await dispatcher({ bulk: true });
  await eventually(async () => expect(await countOf({ status: 'SENT' })).toBe(20), 10_000);
  await stop();
  const messages = await database.prisma.outboxMessage.findMany();
  expect(messages.map(({ attempts }) => attempts).sort()).toEqual([...Array(19).fill(1), 2]);
});

test('a bulk delivery that takes long to be written is not taken by another dispatcher, and nothing goes twice (I2)', async () => {
  await waiting(40, '1111');
  outside.writesForMs = 5_000;
  const first = await dispatcher({ bulk: true, leaseMs: 2_500 });
  await eventually(async () => expect(await leased()).toBe(40));
  const second = await dispatcher({ bulk: true, leaseMs: 2_500 });
  await eventually(async () => expect(await countOf({ status: 'SENT' })).toBe(40));
  await Promise.all([first(), second()]);
  expect(outside.deliveries).toBe(1);
  const messages = await database.prisma.outboxMessage.findMany();
  expect(messages.map(({ attempts }) => attempts)).toEqual(Array(40).fill(1));
}, 40_000);

test('a bulk delivery that never ends is another’s at last', async () => {
  await waiting(20, '1111');
  outside.writesForMs = 60_000;
  const hanging = await dispatcher({ bulk: true, leaseMs: 100 });
  await eventually(async () => expect(await leased()).toBe(20));
  outside.writesForMs = 0;
  const other = await dispatcher({ bulk: true });
  await eventually(async () => expect(await countOf({ status: 'SENT' })).toBe(20));
  await other();
  // It ends long after this test, with nothing left to write to.
  hanging().catch(() => undefined);
}, 40_000);

test('of many for one customer, those that the lease is too short for are given back at once', async () => {
  const { port, pool } = { port: outside.ports.single, pool: database.pool };
  await waiting(3, '1111');
  const journeyId = randomUUID();
  await pool.query('UPDATE outbox_message SET journey_id = $1, natural_key = id::text', [
    journeyId,
  ]);
  outside.behave('1111', 'ANSWER_LATE');
  const lease = { port: 'NETBANK', limit: 3, leaseMs: 20_300, now } as const;
  const held = await leaseOutbox(pool, lease);
  const watch = await PortWatch.open(pool, 'NETBANK', log);
  const sending = { port, watch, log, now: async () => now, leaseMs: lease.leaseMs };
  const settlements = await sendInTurn(held, sending);
  expect(settlements.map(({ result }) => result.status)).toEqual(['SENT', 'RETRY', 'RETRY']);
  await groupSettler({ pool, log, hand: async () => 0 })(settlements);
  const again = await leaseOutbox(pool, lease);
  expect(again.map(({ attempts }) => attempts)).toEqual([1, 1]);
});

test('when all is down one message tries, and none is leased meanwhile', async () => {
  await database.pool.query(
    `INSERT INTO port_health VALUES ('NETBANK', '', 'DOWN', now(), now() + interval '1 hour', 3, 1, 0, 0, 0, 0, now())`,
  );
  await waiting(5, '1111');
  const stop = await dispatcher();
  await sleep(300);
  expect(outside.knocks('1111')).toBe(0);
  await stop();
});
