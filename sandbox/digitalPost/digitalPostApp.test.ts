import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { memoXml } from '../testing/memoXml.js';
import { cprOf, jsonOf, openSystemsForTest } from '../testing/sandboxForTest.js';
import { day, hour } from '../time/duration.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

const send = (uuid: string, body: string) =>
  world.ask('digitalPost', `/memos/?memo-message-uuid=${uuid}`, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body,
  });

const receiptPage = z.object({
  receipts: z.array(z.looseObject({ messageUUID: z.string() })),
  next: z.string(),
});
const receipts = (after = '') =>
  jsonOf(world.ask('digitalPost', `/receipts/?after=${after}`), receiptPage);

test('the same message twice is delivered once and answered alike', async () => {
  const uuid = randomUUID();
  const delivered: string[] = [];
  world.systems.mailboxes.delivered.listen(({ label }) => delivered.push(label));
  const [first, second] = [
    await send(uuid, memoXml(uuid, cprOf(1))),
    await send(uuid, memoXml(uuid, cprOf(1))),
  ];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(await second.json()).toEqual(await first.json());
  await world.pass(day);
  expect(delivered).toEqual(['Det er din tur']);
  expect((await receipts()).receipts).toMatchObject([
    { messageUUID: uuid, receiptStatus: 'COMPLETED' },
  ]);
});

test('a closed mailbox takes nothing, and says so later rather than at once', async () => {
  const uuid = randomUUID();
  world.systems.mailboxes.setContact(cprOf(2), 'CLOSED');
  expect((await send(uuid, memoXml(uuid, cprOf(2)))).status).toBe(201);
  expect((await receipts()).receipts).toEqual([]);
  await world.pass(7 * hour);
  expect((await receipts()).receipts).toMatchObject([{ receiptStatus: 'NOT_ALLOWED' }]);
});

test.each([
  ['broken XML', (uuid: string) => memoXml(uuid, cprOf(3)).replace('</memo:Message>', '')],
  ['another UUID inside', () => memoXml(randomUUID(), cprOf(3))],
  [
    'a document type with an entity',
    (uuid: string) => memoXml(uuid, cprOf(3)).replace('?>', '?><!DOCTYPE m [<!ENTITY a "b">]>'),
  ],
])('%s is refused with 400', async (_, body) => {
  const uuid = randomUUID();
  const answer = await send(uuid, body(uuid));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ messageUUID: uuid, receiptStatus: 'INVALID' });
});

test('a label above 256 characters is received and then found INVALID', async () => {
  const uuid = randomUUID();
  await send(uuid, memoXml(uuid, cprOf(4), 'x'.repeat(257)));
  await world.pass(7 * hour);
  expect((await receipts()).receipts).toMatchObject([{ receiptStatus: 'INVALID' }]);
});

test('a message received before a restart gets its receipt after it', async () => {
  const uuid = randomUUID();
  await send(uuid, memoXml(uuid, cprOf(5)));
  await world.reopen();
  await world.pass(day);
  expect((await receipts()).receipts).toMatchObject([{ messageUUID: uuid }]);
  await world.reopen();
  expect((await receipts()).receipts).toHaveLength(1);
});

test('a receipt may come twice and in another order, and is never left out', async () => {
  for (const number of [1, 2, 3]) {
    const uuid = randomUUID();
    await send(uuid, memoXml(uuid, cprOf(number)));
  }
  await world.pass(day);
  const plain = await receipts();
  world.systems.context.faults.set('digitalPost', { answerTwice: true, reorder: true });
  const disturbed = await receipts();
  const uuids = (page: z.infer<typeof receiptPage>) =>
    page.receipts.map(({ messageUUID }) => messageUUID);
  expect(uuids(disturbed)).toHaveLength(6);
  expect(new Set(uuids(disturbed))).toEqual(new Set(uuids(plain)));
  expect(uuids(disturbed)[0]).toBe(uuids(plain)[2]);
  expect((await receipts(plain.next)).receipts).toEqual([]);
});
