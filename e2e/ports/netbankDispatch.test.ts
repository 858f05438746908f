import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant } from '@overgang/domain';
import { openDatabase, replayDelivery, withPrincipal } from '@overgang/prisma';
import { eventually } from '@overgang/prisma/testing';
import pino from 'pino';
import { Line } from '../../activities/dispatch/dispatchLine.js';
import { groupSettler } from '../../activities/dispatch/groupSettler.js';
import { PortWatch } from '../../activities/dispatch/portWatch.js';
import { netbankPort } from '../../activities/ports/netbank/netbankPort.js';
import { bankReg, noticePayload, openPortLab, type PortLab, webhookSecret } from './portLab.js';

let lab: PortLab;
let bank: Server;
/** webhook-ids that the bank answers with 422, whatever comes */
const unwanted = new Set<string>();
const taken: string[] = [];
const log = pino({ level: 'silent' });
const now = instant(Date.UTC(2021, 9, 7));
/** the ladder's three days as a quarter of a second */
const quick = 1e-6;

beforeEach(async () => {
  unwanted.clear();
  taken.length = 0;
  lab = await openPortLab();
  bank = createServer(({ headers }, response) => {
    const id = String(headers['webhook-id']);
    if (!unwanted.has(id)) taken.push(id);
    response.writeHead(unwanted.has(id) ? 422 : 200).end();
  });
  await new Promise<void>((resolve) => bank.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  bank.close().closeAllConnections();
  await lab.end();
});

/** A customer of the sandbox's bank, as the bank knows them. */
async function sandboxCustomer() {
  const { journeyId, citizenId } = await lab.citizen();
  await lab.setWebhook(lab.webhookUrl, [webhookSecret]);
  const where = { bankReg_citizenId: { bankReg, citizenId } };
  const { handle } = await lab.database.prisma.bankCustomer.findUniqueOrThrow({ where });
  return { journeyId, handle };
}

async function replay(webhookId: string): Promise<string> {
  const api = openDatabase(lab.apiUrl);
  const principal = { role: 'BANK', subject: 'bank-1111', bank: bankReg } as const;
  try {
    return await withPrincipal(api.pool, principal, (db) => replayDelivery(db, webhookId));
  } finally {
    await api.close();
  }
}

async function customer(): Promise<string> {
  const { journeyId } = await lab.citizen();
  const address = bank.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  await lab.setWebhook(`http://127.0.0.1:${address.port}/`, [webhookSecret]);
  return journeyId;
}

let written = 0;

async function event(journeyId: string, kind: string, payload: object): Promise<string> {
  const providerKey = randomUUID();
  written += 1;
  await lab.database.pool.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
     VALUES ($1, $2, 'NETBANK', $3, $4::uuid::text, $4, $5, $6, $7, $7)`,
    [
      `01900000-0000-7000-8000-${String(written).padStart(12, '0')}`,
      ...[journeyId, kind, providerKey, bankReg, payload, new Date(now - 1_000 + written)],
    ],
  );
  return providerKey;
}

const open = () => lab.database.prisma.outboxMessage.count({ where: { status: 'PENDING' } });

/** Sends until so many events wait; what the journeys were told of it. */
async function dispatch(retryFactor = quick, untilOpen = 0): Promise<string[]> {
  const { pool } = lab.database;
  const told: string[] = [];
  const hand = async (tells: readonly { kind: string }[]) => {
    told.push(...tells.map(({ kind }) => kind));
    return 0;
  };
  const watch = await PortWatch.open(pool, 'NETBANK', log);
  const settle = groupSettler({ pool, log, hand });
  const port = netbankPort({ pool, allowsPrivateAddresses: true, retryFactor });
  const of = { name: 'NETBANK', pool, log, watch, settle, port } as const;
  const line = new Line({ ...of, places: 8, leaseMs: 30_000, now: async () => now });
  let goesOn = true;
  const running = (async () => {
    while (goesOn) if (!(await line.turn())) await sleep(20);
    await line.rest();
  })();
  await eventually(async () => expect(await open()).toBe(untilOpen), 20_000);
  goesOn = false;
  await running;
  return told;
}

/** It has been refused all along; the last three tries are to come. */
async function refusedSevenTimes(providerKey: string): Promise<void> {
  await lab.database.prisma.outboxMessage.updateMany({
    where: { providerKey },
    data: { attempts: 7, tries: [{ at: '2021-10-06T08:00:00Z' }] },
  });
}

const found = (providerKey: string) =>
  lab.database.prisma.outboxMessage.findFirstOrThrow({ where: { providerKey } });

test('an event that the bank always refuses ends after ten tries, on record, and what came later arrives (R-09)', async () => {
  const journeyId = await customer();
  const refused = await event(journeyId, 'closeLogon', {});
  unwanted.add(refused);
  await refusedSevenTimes(refused);
  const later = await event(journeyId, 'openLogon', {});
  expect(await dispatch()).toEqual([]);
  const given = { status: 'FAILED', attempts: 10, outcome: { code: 'GIVEN_UP', answer: 422 } };
  expect(await found(refused)).toMatchObject(given);
  expect(await found(later)).toMatchObject({ status: 'SENT', attempts: 1 });
  expect(taken).toEqual([later]);
});

test('a notice that the bank always refuses goes by the next channel, and one that waited behind it was not tried in vain (R-11)', async () => {
  const journeyId = await customer();
  const refused = await event(journeyId, 'sendNotice', noticePayload('1'));
  unwanted.add(refused);
  await refusedSevenTimes(refused);
  const other = await event(journeyId, 'sendNotice', noticePayload('2'));
  expect(await dispatch()).toEqual(['noticeUndeliverable']);
  expect(await found(refused)).toMatchObject({ status: 'FAILED' });
  expect(await found(other)).toMatchObject({ status: 'SENT', attempts: 1 });
});

test.each(['tellBank', 'sendNotice'])(
  'nobody stays locked out behind a %s that the bank does not take: the order to open goes past it (R-09)',
  async (kind) => {
    const journeyId = await customer();
    const refused = await event(journeyId, kind, noticePayload('1'));
    unwanted.add(refused);
    const notOvertaking = await event(journeyId, 'tellBank', { state: 'ENROLLED', deadline: null });
    const openLogon = await event(journeyId, 'openLogon', {});
    await dispatch(1, 2);
    expect(taken).toEqual([openLogon]);
    const later = await event(journeyId, 'openLogon', {});
    await dispatch(1, 2);
    expect(taken).toEqual([openLogon, later]);
    expect(await found(notOvertaking)).toMatchObject({ status: 'PENDING', attempts: 0 });
  },
);

test('an order to open does not go past the one to close (R-09)', async () => {
  const journeyId = await customer();
  const closeLogon = await event(journeyId, 'closeLogon', {});
  unwanted.add(closeLogon);
  const openLogon = await event(journeyId, 'openLogon', {});
  const elsewhere = await event(await customer(), 'openLogon', {});
  await dispatch(1, 2);
  expect(taken).toEqual([elsewhere]);
  expect(await found(openLogon)).toMatchObject({ status: 'PENDING' });
});

test('an event that was given up and is posted again comes into the bank’s book, and however often it is, once', async () => {
  const { journeyId, handle } = await sandboxCustomer();
  const { context, netbanks } = lab.world.systems;
  const close = await event(journeyId, 'closeLogon', {});
  await refusedSevenTimes(close);
  context.faults.set('netbank', { errorRate: 1 });
  await dispatch();
  expect(await found(close)).toMatchObject({ status: 'FAILED', outcome: { answer: 503 } });
  expect(lab.booked('netbank', 'EVENT')).toBe(0);
  context.faults.set('netbank', {});
  for (const times of [1, 2]) {
    expect(await replay(close)).toBe('REPLAYED');
    await dispatch();
    expect(await found(close)).toMatchObject({ status: 'SENT', attempts: 1 });
    const { tries } = await found(close);
    expect(tries).toHaveLength(4 + times);
    expect(lab.booked('netbank', 'EVENT')).toBe(1);
    expect(netbanks.isLogonClosed(handle)).toBe(true);
  }
});
