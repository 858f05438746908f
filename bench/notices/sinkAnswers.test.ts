import { randomUUID } from 'node:crypto';
import { lzma } from '@napi-rs/lzma';
import { sinkAnswer } from './sinkAnswers.js';

test('a batch’s letters are found in its manifest, each once', async () => {
  const ids = [randomUUID(), randomUUID()];
  const manifest = JSON.stringify({ items: ids.map((itemId) => ({ itemId })) });
  const body = Buffer.from(`--x\r\nname="${ids[0]}"\r\n\r\n%PDF\r\n--x\r\n\r\n${manifest}`);
  expect(await sinkAnswer({ method: 'POST', path: '/batches', body })).toEqual({
    ...{ status: 201, taken: ids },
    body: { receipts: ids.map((itemId) => ({ itemId, status: 'ACCEPTED' })) },
  });
});

test('the MeMos of a bundle are found in it, each once', async () => {
  const ids = [randomUUID(), randomUUID()];
  const memos = ids.map((id) => `<memo:messageUUID>${id}</memo:messageUUID>`).join('');
  const body = await lzma.compress(Buffer.from(memos));
  expect(await sinkAnswer({ method: 'POST', path: '/memos/', body })).toMatchObject({ taken: ids });
});

test('what it does not know it does not take', async () => {
  const body = Buffer.alloc(0);
  expect(await sinkAnswer({ method: 'PUT', path: '/items/1', body })).toMatchObject({
    status: 404,
  });
});
