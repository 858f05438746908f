import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import type { Books } from '../books.mjs';
import { rowsOf } from '../testing/rowsOf.js';
import { thirtyDays } from './thirtyDays.mjs';

let own: TestDatabase;
let database: Database;
beforeEach(async () => {
  own = await testDatabase();
  database = openDatabase(own.adminUrl);
});
afterEach(async () => {
  await database.close();
  await own.drop();
});

const at = '2021-10-10T08:00:00.000Z';

interface Window {
  readonly channel: 'NETBANK' | 'DIGITAL_POST' | 'LETTER';
  readonly deadline: string;
  readonly openedAt?: string;
}

/** A journey whose window was opened by a receipt. Answers the notice's public id, and the journey's. */
async function opened({ channel, deadline, openedAt = at }: Window) {
  const { journeyId } = await seedCitizen(database);
  const id = crypto.randomUUID();
  const noticeKey = `YOUR_TURN/0/0/${channel}/0`;
  const told = { kind: 'YOUR_TURN', channel, round: 0, values: {}, templateVersion: 1 };
  await database.prisma.notice.create({
    data: { id, journeyId, noticeKey, ...told, createdAt: new Date(at) },
  });
  const window = { number: 1, openedAt: Date.parse(openedAt), openedBy: channel, deadline };
  await database.prisma.journey.update({
    where: { id: journeyId },
    data: { memory: { window: { ...window, noticeId: noticeKey } } },
  });
  return { id, journeyId };
}

/** The case that a check of that name calls broken. */
async function broken(name: string, books: Books = {}) {
  const checked = await thirtyDays.check({ rows: rowsOf(database), books, now: new Date(at) });
  return checked.find(({ says }) => says.includes(name))?.broken;
}

const inTheirBook = (books: Books) => broken('outside’s own book', books);

const shown = (noticeId: string) => ({
  ...{ type: 'SHOWN' as const, at, reg: '1111', noticeId, handle: 'a-handle' },
});
const receipt = (messageUUID: string, receiptStatus: 'COMPLETED' | 'INVALID') => ({
  ...{ type: 'RECEIPT' as const, at, messageUUID, receiptStatus },
  ...{ errorCode: null, errorMessage: null },
});
const posted = (itemId: string) => ({ type: 'POSTED' as const, at, itemId, deliverAt: 0 });

const bookOf = {
  NETBANK: (ids: readonly string[]): Books => ({ netbank: ids.map(shown) }),
  DIGITAL_POST: (ids: readonly string[]): Books => ({
    digitalPost: ids.map((id) => receipt(id, 'COMPLETED')),
  }),
  LETTER: (ids: readonly string[]): Books => ({ printHouse: ids.map(posted) }),
};

test.each([
  ['NETBANK', '2021-11-09', '2021-11-08'],
  ['DIGITAL_POST', '2021-11-09', '2021-11-08'],
  // the post has three days
  ['LETTER', '2021-11-12', '2021-11-11'],
] as const)(
  '%s: fewer days than thirty from the receipt in its own book are found (I3)',
  async (channel, enough, tooEarly) => {
    const openedAt = '2021-09-10T08:00:00.000Z';
    const long = await opened({ channel, deadline: enough, openedAt });
    const short = await opened({ channel, deadline: tooEarly, openedAt });
    expect(await inTheirBook(bookOf[channel]([long.id, short.id]))).toEqual([short.journeyId]);
  },
);

test('a window that opened though the outside never had the notice received is found (I3)', async () => {
  const { id, journeyId } = await opened({ channel: 'DIGITAL_POST', deadline: '2021-12-31' });
  expect(await inTheirBook({})).toEqual([journeyId]);
  expect(await inTheirBook({ digitalPost: [receipt(id, 'INVALID')] })).toEqual([journeyId]);
});

test('an outside clock that is a little ahead of ours takes no day (I3)', async () => {
  const { id, journeyId } = await opened({ channel: 'NETBANK', deadline: '2021-11-08' });
  const payload = { noticeId: 'YOUR_TURN/0/0/NETBANK/0' };
  const told = { sender: 'bank', key: 'shown', kind: 'noticeReceived', journeyId, payload };
  const receivedAt = new Date('2021-10-09T21:59:59Z');
  await database.prisma.inboxMessage.create({
    data: {
      ...{ id: crypto.randomUUID(), ...told, actor: 'bank/1111', role: 'BANK' },
      ...{ payloadHash: new Uint8Array(32), receivedAt, deliverAfter: receivedAt },
    },
  });
  expect(await inTheirBook({ netbank: [shown(id)] })).toEqual([]);
});

test('a window of fewer than thirty days by our own book is found (I3)', async () => {
  const { journeyId } = await opened({ channel: 'LETTER', deadline: '2021-11-07' });
  expect(await broken('at least thirty days')).toEqual([journeyId]);
});

test('a deadline that a step moved to an earlier day is found, a later one is not (I3)', async () => {
  const { journeyId } = await seedCitizen(database);
  for (const [version, deadline] of ['2021-11-09', '2021-11-20', '2021-11-19'].entries()) {
    const states = { fromState: 'WINDOW_OPEN', toState: 'WINDOW_OPEN' };
    const overdue = { wasOverdue: false, isOverdue: false };
    await database.prisma.transition.create({
      data: {
        ...{ id: crypto.randomUUID(), journeyId, version: version + 1, at: new Date(at) },
        ...{ event: 'extendDeadline', ...states, ...overdue, policyVersion: 1 },
        ...{ details: { deadline }, dimensionsAfter: {}, actor: 'somebody', role: 'BANK' },
      },
    });
  }
  expect(await broken('earlier day')).toEqual([`${journeyId}@3`]);
});
