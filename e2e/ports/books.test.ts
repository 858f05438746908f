import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type BooksDependencies, compareBooks } from '../../activities/books/compareBooks.js';
import { drawBetween, isDrawn } from '../../sandbox/population/draw.js';
import { returnedShare } from '../../sandbox/printHouse/letters.js';
import { bankReg, leased, noticePayload, webhookSecret } from './portLab.js';
import { type NoticeChannel, openReceiptLab, type ReceiptLab } from './receiptLab.js';

const hour = 3_600_000;
const day = 24 * hour;
const all = ['NETBANK', 'DIGITAL_POST', 'LETTER'] as const;

let lab: ReceiptLab;
beforeEach(async () => {
  lab = await openReceiptLab();
  await lab.citizen();
  await lab.setWebhook(lab.webhookUrl, [webhookSecret]);
});
afterEach(() => lab.end());

const compare = (more: Partial<BooksDependencies> = {}) =>
  compareBooks({ ...lab.of, allowsPrivateAddresses: true, ...more }, new AbortController().signal);

/** The key of a letter that comes back, and not before two days have gone by. */
function returnedLate(): string {
  for (;;) {
    const id = randomUUID();
    if (isDrawn(returnedShare, id, 'returned') && drawBetween(day, 3 * day, id) > 2 * day)
      return id;
  }
}

/** A print house that shows its book, and says nothing of any single letter. */
async function silentOfOne(printHouse: string) {
  const server = createServer(async ({ url = '' }, response) => {
    if (url.startsWith('/items/')) return response.writeHead(503).end();
    response.setHeader('content-type', 'application/json');
    return response.end(await (await fetch(`${printHouse}${url}`)).text());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens on no port');
  return { url: `http://127.0.0.1:${address.port}`, end: () => server.close() };
}

const comparisons = async (channel: NoticeChannel) =>
  lab.database.prisma.reconciliation.findMany({
    where: { channel },
    include: { findings: true },
    orderBy: { comparedAt: 'asc' },
  });

async function comparison(channel: NoticeChannel) {
  const last = (await comparisons(channel)).at(-1);
  if (!last) throw new Error(`${channel} was not compared`);
  return last;
}

const found = async (channel: NoticeChannel) =>
  (await comparison(channel)).findings.map(({ kind, outcome }) => `${kind} ${outcome}`);

const books = { NETBANK: 'netbank', DIGITAL_POST: 'digitalPost', LETTER: 'printHouse' } as const;
const booked = { NETBANK: 'EVENT', DIGITAL_POST: 'MEMO', LETTER: 'ACCEPTED' } as const;

test.each(all)(
  '%s: books that are equal are on record as equal, day after day',
  async (channel) => {
    await lab.sent(channel);
    await lab.sent(channel);
    await lab.pass(3 * day);
    await lab.collect('DIGITAL_POST');
    await lab.collect('PRINT_HOUSE');
    await compare();
    const equal = { state: 'DONE', underWay: 0, mended: 0, reported: 0, findings: [] };
    expect(await comparison(channel)).toMatchObject({ ...equal, ours: 2, theirs: 2, matched: 2 });
    await compare();
    expect(await comparisons(channel)).toHaveLength(1);
    await lab.sent(channel);
    await lab.pass(2 * day);
    await lab.collect('DIGITAL_POST');
    await lab.collect('PRINT_HOUSE');
    await compare();
    expect(await comparison(channel)).toMatchObject({ ...equal, ours: 3, theirs: 3, matched: 3 });
    const [first, second] = await comparisons(channel);
    expect(second?.fromAt).toEqual(first?.fromAt);
  },
);

test.each(all)('%s: what was lost there goes out again under its key, once', async (channel) => {
  const { id, message } = await lab.noticed(channel);
  await lab.sent(channel);
  await lab.pass(2 * day);
  await compare();
  expect(await found(channel)).toContain('NOT_KNOWN_THERE SENT_AGAIN');
  expect(await lab.outbox(id)).toMatchObject({ status: 'PENDING' });
  for (const attempts of [2, 3]) await lab.ports[channel].send({ ...message, attempts });
  expect(lab.booked(books[channel], booked[channel])).toBe(2);
});

test.each(all)('%s: a receipt that never came is made up for', async (channel) => {
  const { id } = await lab.sent(channel);
  if (channel === 'NETBANK')
    lab.world.systems.netbanks.show({ reg: bankReg, noticeId: id, handle: 'h' });
  await lab.pass(5 * day);
  await compare();
  expect(await found(channel)).toEqual(['RECEIPT_MISSING RECEIPT_STORED']);
  expect(await lab.stored()).toMatchObject([{ kind: 'noticeReceived' }]);
});

test('a notice that is shown days after it was compared, and not reported, is made up for that night', async () => {
  const { id } = await lab.sent('NETBANK');
  await lab.pass(2 * day);
  await compare();
  expect(await comparison('NETBANK')).toMatchObject({ state: 'DONE', matched: 1 });
  await lab.pass(3 * day);
  lab.world.systems.netbanks.show({ reg: bankReg, noticeId: id, handle: 'h' });
  await lab.pass(day);
  await compare();
  expect(await found('NETBANK')).toEqual(['RECEIPT_MISSING RECEIPT_STORED']);
  expect(await lab.stored()).toMatchObject([{ kind: 'noticeReceived' }]);
  await lab.pass(day);
  await compare();
  expect(await comparison('NETBANK')).toMatchObject({ matched: 1, findings: [] });
});

test('a letter that comes back after its posting was taken up, and of which nothing is told, is found', async () => {
  const { message } = await lab.noticed('LETTER', { id: returnedLate() });
  await lab.ports.LETTER.send(message);
  await lab.pass(2 * day);
  await lab.collect('PRINT_HOUSE');
  await compare();
  expect(await comparison('LETTER')).toMatchObject({ state: 'DONE', matched: 1 });
  await lab.pass(3 * day);
  await compare();
  expect(await found('LETTER')).toEqual(['RECEIPT_MISSING RECEIPT_STORED']);
  const kinds = (await lab.stored()).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['noticeReceived', 'noticeUndeliverable']);
});

test('what was received before the days that are looked at again is left in peace', async () => {
  await lab.sent('NETBANK');
  await lab.pass(2 * day);
  await compare();
  await lab.pass(40 * day);
  await lab.sent('NETBANK');
  await lab.pass(day);
  await compare();
  expect(await comparison('NETBANK')).toMatchObject({ ours: 1, theirs: 1, matched: 1 });
});

test('what is not answered for leaves its days open, and the next night asks again', async () => {
  await lab.sent('LETTER');
  await lab.pass(5 * day);
  const front = await silentOfOne(lab.urls.printHouse);
  await compare({ urls: { ...lab.urls, printHouse: front.url } });
  front.end();
  expect(await found('LETTER')).toEqual(['RECEIPT_MISSING NO_ANSWER']);
  expect(await comparison('LETTER')).toMatchObject({ state: 'INCOMPLETE', reported: 1 });
  await compare();
  expect(await found('LETTER')).toEqual(['RECEIPT_MISSING RECEIPT_STORED']);
  expect(await comparison('LETTER')).toMatchObject({ state: 'DONE', mended: 1 });
});

test.each(all)(
  '%s: what is there and none of ours, or given up, is reported, once',
  async (channel) => {
    const { id } = await lab.sent(channel);
    await lab.database.prisma.outboxMessage.updateMany({
      where: { providerKey: id },
      data: { status: 'WITHDRAWN' },
    });
    const { journeyId } = await lab.citizen();
    const strange = randomUUID();
    const said = { port: channel, journeyId, kind: 'sendNotice', payload: noticePayload(strange) };
    await lab.ports[channel].send(leased(said, { providerKey: strange }));
    await lab.pass(hour);
    await lab.pass(2 * day);
    await compare();
    expect((await found(channel)).toSorted()).toEqual([
      'NOT_OURS REPORTED',
      'TAKEN_THOUGH_NOT_SENT REPORTED',
    ]);
    expect(await comparison(channel)).toMatchObject({ reported: 2, mended: 0 });
    await lab.pass(day);
    await compare();
    expect(await comparison(channel)).toMatchObject({ theirs: 2, reported: 0, findings: [] });
  },
);

test('one that does not answer to the end holds up no other, and its days are made up for', async () => {
  for (const channel of all) await lab.sent(channel);
  await lab.pass(2 * day);
  lab.world.systems.context.faults.set('digitalPost', { down: true });
  await compare();
  expect(await comparison('DIGITAL_POST')).toMatchObject({ state: 'INCOMPLETE' });
  expect(await comparison('NETBANK')).toMatchObject({ state: 'DONE', matched: 1 });
  lab.world.systems.context.faults.set('digitalPost', {});
  await lab.collect('DIGITAL_POST');
  await compare();
  expect(await comparison('DIGITAL_POST')).toMatchObject({ state: 'DONE', matched: 1 });
});

test.each(all)(
  '%s: what it took days before we learnt so is known there all the same',
  async (channel) => {
    const { id } = await lab.sent(channel);
    await lab.pass(5 * day);
    const sentAt = new Date(lab.worldNow() - 26 * hour);
    await lab.database.prisma.notice.update({ where: { id }, data: { sentAt } });
    await lab.noticed(channel);
    await lab.pass(day);
    await compare();
    expect(await found(channel)).toContain('NOT_KNOWN_THERE SENT_AGAIN');
    expect(await lab.outbox(id)).toMatchObject({ status: 'SENT' });
    expect(await lab.noticeOf(id)).toMatchObject({ outcome: null });
  },
);

test('a bank that shows nobody its book is on record as one, and nothing is sent again', async () => {
  const { id } = await lab.sent('NETBANK');
  await lab.setWebhook(lab.webhookUrl.replace(bankReg, '9999'), [webhookSecret]);
  await lab.pass(2 * day);
  await compare();
  expect(await comparison('NETBANK')).toMatchObject({ state: 'NOT_OFFERED', bankReg });
  expect(await lab.outbox(id)).toMatchObject({ status: 'SENT' });
});

test('a book is shown to nobody who does not sign', async () => {
  const path = `/banks/${bankReg}/webhook/book`;
  expect((await lab.world.ask('netbank', path, { method: 'POST', body: '{}' })).status).toBe(401);
});

test('a bank’s book is not asked for inside', async () => {
  await lab.sent('NETBANK');
  await lab.pass(2 * day);
  const inProduction = { ...lab.of, allowsPrivateAddresses: false };
  await compareBooks(inProduction, new AbortController().signal);
  expect(await comparison('NETBANK')).toMatchObject({ state: 'INCOMPLETE' });
});
