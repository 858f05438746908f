import { programmeNow, stuckNotices } from '@overgang/prisma';
import { findStuck } from '../../activities/receipts/findStuck.js';
import { openReceiptLab, type ReceiptLab } from './receiptLab.js';

const hour = 3_600_000;
const day = 24 * hour;

let lab: ReceiptLab;
beforeEach(async () => {
  lab = await openReceiptLab();
});
afterEach(() => lab.end());

const find = () => findStuck(lab.of, new AbortController().signal);

test.each(['DIGITAL_POST', 'LETTER'] as const)(
  'a receipt by %s that never came is fetched, as if it had come by the feed, and counts once when it does come',
  async (channel) => {
    await lab.sent(channel);
    await lab.pass(5 * day);
    await find();
    const messages = await lab.stored();
    expect(messages).toMatchObject([{ kind: 'noticeReceived', appliedAt: null }]);
    const before = lab.handed.length;
    await lab.collect(channel === 'LETTER' ? 'PRINT_HOUSE' : 'DIGITAL_POST');
    await find();
    expect(await lab.stored()).toEqual(messages);
    expect(lab.handed).toHaveLength(before);
  },
);

test('nobody is asked before a receipt is due', async () => {
  await lab.sent('DIGITAL_POST');
  await lab.pass(23 * hour);
  await find();
  expect(await lab.stored()).toEqual([]);
  await lab.pass(2 * hour);
  await find();
  expect(await lab.stored()).toHaveLength(1);
});

test.each(['DIGITAL_POST', 'LETTER'] as const)(
  'what %s was given and does not know goes out again under the same key, and is on record',
  async (channel) => {
    const { id, message } = await lab.noticed(channel);
    await lab.pass(5 * day);
    await find();
    expect(await lab.outbox(id)).toMatchObject({ status: 'PENDING', settledAt: null });
    expect(await lab.noticeOf(id)).toMatchObject({ sentAt: null, outcome: null });
    const action = 'noticeNotKnown';
    const [trace] = await lab.database.prisma.auditRecord.findMany({ where: { action } });
    expect(trace?.details).toEqual({ notice: id, outcome: 'SENT_AGAIN' });
    await lab.ports[channel].send({ ...message, attempts: 2 });
    await lab.ports[channel].send({ ...message, attempts: 3 });
    const [book, type] =
      channel === 'LETTER' ? ['printHouse', 'ACCEPTED'] : ['digitalPost', 'MEMO'];
    expect(lab.booked(book, type)).toBe(1);
  },
);

test('what is lost and no longer waited for goes nowhere, and is not asked after again', async () => {
  const { id } = await lab.noticed('DIGITAL_POST', { isAwaited: false });
  await lab.pass(2 * day);
  await find();
  expect(await lab.outbox(id)).toMatchObject({ status: 'SENT' });
  expect(await lab.noticeOf(id)).toMatchObject({ sentAt: null, outcome: 'LOST' });
});

test('a channel that is away, or answers oddly, loses nothing: it is asked again the next night', async () => {
  const { id } = await lab.noticed('DIGITAL_POST');
  await lab.pass(2 * day);
  for (const faults of [{ down: true }, { errorRate: 1 }, { loseAnswers: 1 }]) {
    lab.world.systems.context.faults.set('digitalPost', faults);
    await find();
    expect(await lab.outbox(id)).toMatchObject({ status: 'SENT' });
  }
});

test('a posted letter waits for the postal days and is not stuck (R-05)', async () => {
  await lab.sent('LETTER');
  await lab.pass(3 * day);
  await lab.collect('PRINT_HOUSE');
  const query = { channel: 'LETTER', sentBefore: lab.worldNow(), limit: 10 } as const;
  expect(await stuckNotices(lab.database.pool, query)).toEqual([]);
  expect(await lab.stored()).toMatchObject([{ appliedAt: null }]);
});

test('what is found stuck comes in pages, oldest first, each once', async () => {
  const ids: string[] = [];
  for (let made = 0; made < 3; made += 1) ids.push((await lab.noticed('DIGITAL_POST')).id);
  await lab.pass(2 * day);
  const { pool } = lab.database;
  const query = { channel: 'DIGITAL_POST', sentBefore: await programmeNow(pool) } as const;
  const [first, second] = await stuckNotices(pool, { ...query, limit: 2 });
  if (!first || !second) throw new Error('nothing is stuck');
  const rest = await stuckNotices(pool, { ...query, limit: 2, after: second });
  expect([first, second, ...rest].map(({ id }) => id).sort()).toEqual(ids.sort());
});
