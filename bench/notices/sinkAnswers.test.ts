import { randomUUID } from 'node:crypto';
import { sinkAnswer } from './sinkAnswers.js';

test('a batch’s letters are found in its manifest, each once', () => {
  const ids = [randomUUID(), randomUUID()];
  const manifest = JSON.stringify({ items: ids.map((itemId) => ({ itemId })) });
  const body = Buffer.from(`--x\r\nname="${ids[0]}"\r\n\r\n%PDF\r\n--x\r\n\r\n${manifest}`);
  expect(sinkAnswer({ method: 'POST', path: '/batches', body })).toEqual({
    ...{ status: 201, taken: ids },
    body: { receipts: ids.map((itemId) => ({ itemId, status: 'ACCEPTED' })) },
  });
});

test('what it does not know it does not take', () => {
  const body = Buffer.alloc(0);
  expect(sinkAnswer({ method: 'PUT', path: '/items/1', body })).toMatchObject({ status: 404 });
});
