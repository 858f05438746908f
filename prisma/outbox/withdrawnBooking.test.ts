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
  leaseOutbox(database.pool, { port: 'CITIZEN_SERVICE', limit: 5, leaseMs, now: dayOfTest(3) });

async function ordered() {
  const { journeyId } = await seedCitizen(database);
  const row = { port: 'CITIZEN_SERVICE', kind: 'bookAppointment', bankReg: null } as const;
  const [naturalKey, providerKey] = ['booking/GET_NEMID/1', randomUUID()];
  await writeStep(database.pool, {
    ...aStep({ journeyId, version: 0, before: place, after: place }),
    outbox: [{ ...row, naturalKey, providerKey, payload: {}, notBefore: dayOfTest(0) }],
  });
  return { journeyId, providerKey };
}

/** A booking, in the hand of a dispatcher for so long. */
async function inHand(leaseMs?: number): Promise<LeasedMessage> {
  const { providerKey } = await ordered();
  const booking = (await lease(leaseMs)).find((one) => one.providerKey === providerKey);
  if (!booking) throw new Error('nothing was leased');
  return booking;
}

const withdraw = ({ journeyId }: { readonly journeyId: string }) =>
  writeStep(database.pool, {
    ...aStep({ journeyId, version: 1, before: place, after: place, day: withdrawnOn }),
    withdraw: [{ kind: 'bookAppointment' }],
  });

const settle = (message: LeasedMessage, result: SendResult) =>
  settleOutbox(database.pool, [{ message, result, outcome: { code: 'ANSWER' } }]);

const retry = { status: 'RETRY', retryAtMs: 0 } as const;

/** What is called off at borgerservice, by the key of its booking, as a dispatcher gets it. */
async function calledOff(): Promise<readonly unknown[]> {
  const messages = await lease();
  expect(messages.filter(({ kind }) => kind !== 'cancelAppointment')).toEqual([]);
  return messages.map(({ payload }) => payload);
}

test('a booking that was tried without an answer is called off when it is withdrawn (I7)', async () => {
  const booking = await inHand();
  await settle(booking, retry);
  await withdraw(booking);
  expect(await calledOff()).toEqual([{ bookingId: booking.providerKey }]);
});

test('a booking that is withdrawn in hand is called off once its try has failed, and not before (I7)', async () => {
  const booking = await inHand();
  await withdraw(booking);
  expect(await calledOff()).toEqual([]);
  await settle(booking, retry);
  expect(await calledOff()).toEqual([{ bookingId: booking.providerKey }]);
});

test('a booking that is withdrawn in the hand of a dispatcher that died is called off (I7)', async () => {
  const booking = await inHand(100);
  await withdraw(booking);
  await sleep(200);
  await lease();
  expect(await calledOff()).toEqual([{ bookingId: booking.providerKey }]);
});

test('a booking that nobody has begun to make is withdrawn, and nothing is called off', async () => {
  await withdraw(await ordered());
  const begun = await inHand();
  await settle(begun, { ...retry, isUntried: true });
  await withdraw(begun);
  expect(await calledOff()).toEqual([]);
});

test('a booking that was made all the same is its journey’s to give back', async () => {
  const booking = await inHand();
  await withdraw(booking);
  await settle(booking, { status: 'SENT', at: dayOfTest(3) });
  expect(await calledOff()).toEqual([]);
});
