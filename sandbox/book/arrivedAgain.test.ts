import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoXml } from '../testing/memoXml.js';
import { cprOf, openSystemsForTest, put } from '../testing/sandboxForTest.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const bookOf = (book: string) => readFileSync(join(world.dataFolder, `${book}.jsonl`), 'utf8');

test('Digital Post books what comes again under its UUID, and what it said', async () => {
  const uuid = randomUUID();
  const [first, other] = [
    memoXml(uuid, cprOf(1)),
    memoXml(uuid, cprOf(1)).replace('label>', 'label> '),
  ];
  for (const body of [first, first, other]) {
    const headers = { 'content-type': 'application/xml' };
    await world.ask('digitalPost', `/memos/?memo-message-uuid=${uuid}`, {
      method: 'POST',
      headers,
      body,
    });
  }
  const hashes = [...bookOf('digitalPost').matchAll(/"sha256":"(\w+)"/g)].map(([, hash]) => hash);
  expect(hashes).toEqual([hashOf(first), hashOf(first), hashOf(other)]);
});

test('the print house books what comes again under its id, by itself and in a batch', async () => {
  const letter = (content: string) => ({
    recipient: { name: 'Mette Jensen', lines: ['Birkevej 1'], country: 'DK' },
    ...{ language: 'da', largePrint: false },
    document: Buffer.from(content).toString('base64'),
  });
  const [first, other] = ['%PDF-1.7 hello', '%PDF-1.7 other'];
  await world.ask('printHouse', '/items/a', put(letter(first)));
  await world.ask('printHouse', '/items/a', put(letter(other)));
  const form = new FormData();
  const items = [{ itemId: 'a', sha256: hashOf(first), ...letter(first), document: undefined }];
  form.append('manifest', JSON.stringify({ batchId: 'batch', count: 1, items }));
  form.append('a', new Blob([first]), 'a.pdf');
  await world.ask('printHouse', '/batches', { method: 'POST', body: form });
  const hashes = [...bookOf('printHouse').matchAll(/"sha256":"(\w+)"/g)].map(([, hash]) => hash);
  expect(hashes).toEqual([hashOf(first), hashOf(other), hashOf(first)]);
});
