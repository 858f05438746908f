import { randomUUID } from 'node:crypto';
import { lzma } from '@napi-rs/lzma';
import { pack } from 'tar-stream';
import { z } from 'zod';
import { memoXml } from '../testing/memoXml.js';
import { cprOf, jsonOf, openSystemsForTest } from '../testing/sandboxForTest.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

async function tarOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, content);
  tar.finalize();
  const parts: Uint8Array[] = [];
  for await (const part of tar) parts.push(part);
  return Buffer.concat(parts);
}

const post = (body: Uint8Array) =>
  world.ask('digitalPost', '/memos/', {
    method: 'POST',
    headers: { 'content-type': 'application/x-lzma' },
    body: new Uint8Array(body),
  });

const answer = z.object({
  receipts: z.array(z.looseObject({ messageUUID: z.string(), receiptStatus: z.string() })),
});

test('many messages in one delivery get a technical receipt each, and one that is broken keeps none back', async () => {
  const [one, other, broken, renamed] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const tar = await tarOf({
    [`${one}.xml`]: memoXml(one, cprOf(1)),
    [`${broken}.xml`]: memoXml(broken, cprOf(2)).replace('</memo:Message>', ''),
    [`${renamed}.xml`]: memoXml(randomUUID(), cprOf(3)),
    [`${other}.xml`]: memoXml(other, cprOf(4)),
  });
  const { receipts } = await jsonOf(post(await lzma.compress(tar)), answer);
  expect(receipts).toMatchObject([
    { messageUUID: one, receiptStatus: 'RECEIVED' },
    { messageUUID: broken, receiptStatus: 'INVALID', errorCode: 'XML_INVALID' },
    { messageUUID: renamed, receiptStatus: 'INVALID', errorCode: 'UUID_MISMATCH' },
    { messageUUID: other, receiptStatus: 'RECEIVED' },
  ]);
});

test.each([
  ['what is no lzma', async () => Buffer.from('neither this nor that')],
  ['lzma of what is no tar', () => lzma.compress(Buffer.from('x'.repeat(2_000)))],
  ['a tar of nothing', async () => lzma.compress(await tarOf({}))],
  ['a tar that is not packed', () => tarOf({ 'a.xml': 'a' })],
  [
    'a delivery cut short',
    async () => {
      const uuid = randomUUID();
      const whole = await lzma.compress(await tarOf({ [`${uuid}.xml`]: memoXml(uuid, cprOf(5)) }));
      return whole.subarray(0, whole.length / 2);
    },
  ],
  [
    'more messages than a delivery may hold',
    async () =>
      lzma.compress(
        await tarOf(Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`${at}`, 'x']))),
      ),
  ],
])('%s is refused as a whole with 400, and nothing is taken', async (_, body) => {
  expect((await post(await body())).status).toBe(400);
  await world.pass(86_400_000);
  expect(world.systems.mailboxes.receipts).toEqual([]);
});
