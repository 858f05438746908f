import { randomUUID } from 'node:crypto';
import { instant } from '@overgang/domain';
import { openDatabase, programmeNow, stuckNotices } from '@overgang/prisma';
import { testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { readPage } from '../../activities/collect/createCollect.js';
import type { HandedMessage } from '../../activities/hand/handMessages.js';
import { findStuck } from '../../activities/receipts/findStuck.js';
import { setProgrammeTime } from '../../activities/testing/setProgrammeTime.js';
import { leased, noticePayload, openPortLab, type PortLab } from './portLab.js';

const hour = 3_600_000;
const day = 24 * hour;
type Channel = 'DIGITAL_POST' | 'LETTER';

let lab: PortLab;
let handed: HandedMessage[];
beforeEach(async () => {
  lab = await openPortLab();
  handed = [];
});
afterEach(() => lab.end());

const log = pino({ level: 'silent' });
const worldNow = () => instant(lab.world.systems.context.clock.now());

function of() {
  const hand = async (messages: readonly HandedMessage[]) => handed.push(...messages);
  return { pool: lab.database.pool, vault: testVault, urls: lab.urls, lines: lab.lines, log, hand };
}

async function pass(ms: number): Promise<void> {
  await lab.world.pass(ms);
  const owner = openDatabase(lab.adminUrl, { maxConnections: 1 });
  await setProgrammeTime(owner, new Date(worldNow()));
  await owner.close();
}

const find = () => findStuck(of(), new AbortController().signal);
const collect = (feed: string) =>
  readPage({ ...of(), now: async () => worldNow(), lookEveryMs: 1 }, feed)();

/** A notice that we call sent, as step and dispatcher leave it. Its journey waits for it unless told otherwise. */
async function noticed(channel: Channel, isAwaited = true) {
  const id = randomUUID();
  const { prisma } = lab.database;
  const { journeyId } = await lab.citizen();
  const { noticeKey } = await lab.notice(journeyId, id, channel);
  const sentAt = new Date(worldNow());
  await prisma.notice.update({ where: { id }, data: { sentAt } });
  const waiting = isAwaited ? [{ id: noticeKey }] : [];
  const { memory } = await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } });
  const remembered = { ...Object(memory), pendingNotices: waiting };
  await prisma.journey.update({ where: { id: journeyId }, data: { memory: remembered } });
  const said = { port: channel, kind: 'sendNotice', payload: noticePayload(id) };
  const message = leased({ ...said, journeyId }, { providerKey: id });
  await prisma.outboxMessage.create({
    data: {
      ...{ ...said, id: message.id, journeyId, providerKey: id, naturalKey: `notice/${id}` },
      ...{ notBefore: sentAt, createdAt: sentAt, settledAt: sentAt, status: 'SENT', attempts: 1 },
    },
  });
  return { id, message };
}

async function sent(channel: Channel) {
  const notice = await noticed(channel);
  expect((await lab.ports[channel].send(notice.message)).status).toBe('SENT');
  return notice;
}

const stored = () => lab.database.prisma.inboxMessage.findMany();
const outbox = (id: string) =>
  lab.database.prisma.outboxMessage.findFirstOrThrow({ where: { providerKey: id } });
const notice = (id: string) => lab.database.prisma.notice.findUniqueOrThrow({ where: { id } });

test.each(['DIGITAL_POST', 'LETTER'] as const)(
  'a receipt by %s that never came is fetched, as if it had come by the feed, and counts once when it does come',
  async (channel) => {
    await sent(channel);
    await pass(5 * day);
    await find();
    const messages = await stored();
    expect(messages).toMatchObject([{ kind: 'noticeReceived', appliedAt: null }]);
    const before = handed.length;
    await collect(channel === 'LETTER' ? 'PRINT_HOUSE' : 'DIGITAL_POST');
    await find();
    expect(await stored()).toEqual(messages);
    expect(handed).toHaveLength(before);
  },
);

test('nobody is asked before a receipt is due', async () => {
  await sent('DIGITAL_POST');
  await pass(23 * hour);
  await find();
  expect(await stored()).toEqual([]);
  await pass(2 * hour);
  await find();
  expect(await stored()).toHaveLength(1);
});

test.each(['DIGITAL_POST', 'LETTER'] as const)(
  'what %s was given and does not know goes out again under the same key, and is on record',
  async (channel) => {
    const { id, message } = await noticed(channel);
    await pass(5 * day);
    await find();
    expect(await outbox(id)).toMatchObject({ status: 'PENDING', settledAt: null });
    expect(await notice(id)).toMatchObject({ sentAt: null, outcome: null });
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
  const { id } = await noticed('DIGITAL_POST', false);
  await pass(2 * day);
  await find();
  expect(await outbox(id)).toMatchObject({ status: 'SENT' });
  expect(await notice(id)).toMatchObject({ sentAt: null, outcome: 'LOST' });
});

test('a channel that is away, or answers oddly, loses nothing: it is asked again the next night', async () => {
  const { id } = await noticed('DIGITAL_POST');
  await pass(2 * day);
  for (const faults of [{ down: true }, { errorRate: 1 }, { loseAnswers: 1 }]) {
    lab.world.systems.context.faults.set('digitalPost', faults);
    await find();
    expect(await outbox(id)).toMatchObject({ status: 'SENT' });
  }
});

test('a posted letter waits for the postal days and is not stuck (R-05)', async () => {
  await sent('LETTER');
  await pass(3 * day);
  await collect('PRINT_HOUSE');
  const query = { channel: 'LETTER', sentBefore: worldNow(), limit: 10 } as const;
  expect(await stuckNotices(lab.database.pool, query)).toEqual([]);
  expect(await stored()).toMatchObject([{ appliedAt: null }]);
});

test('what is found stuck comes in pages, oldest first, each once', async () => {
  const ids: string[] = [];
  for (let made = 0; made < 3; made += 1) ids.push((await noticed('DIGITAL_POST')).id);
  await pass(2 * day);
  const { pool } = lab.database;
  const query = { channel: 'DIGITAL_POST', sentBefore: await programmeNow(pool) } as const;
  const [first, second] = await stuckNotices(pool, { ...query, limit: 2 });
  if (!first || !second) throw new Error('nothing is stuck');
  const rest = await stuckNotices(pool, { ...query, limit: 2, after: second });
  expect([first, second, ...rest].map(({ id }) => id).sort()).toEqual(ids.sort());
});
