import { createHash } from 'node:crypto';
import { z } from 'zod';
import { jsonOf, openSystemsForTest } from '../testing/sandboxForTest.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

interface Item {
  readonly itemId: string;
  readonly document?: string;
  readonly sha256?: string;
  readonly name?: string;
}

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

/** A batch as a sender makes it; what an item leaves out is right. */
function batch(items: readonly Item[], count = items.length): RequestInit {
  const form = new FormData();
  const listed = items.map(({ itemId, document = '%PDF-1.7', sha256, name = 'Mette Jensen' }) => {
    form.append(itemId, new Blob([document]), `${itemId}.pdf`);
    const recipient = { name, lines: ['Birkevej 1'], country: 'DK' };
    const head = { recipient, language: 'da', largePrint: false };
    return { itemId, sha256: sha256 ?? sha256Of(document), ...head };
  });
  form.append('manifest', JSON.stringify({ batchId: 'batch', count, items: listed }));
  return { method: 'POST', body: form };
}

const answered = z.object({
  receipts: z.array(
    z.object({ itemId: z.string(), status: z.string(), code: z.string().optional() }),
  ),
});

const send = async (items: readonly Item[]) => {
  const { receipts } = await jsonOf(world.ask('printHouse', '/batches', batch(items)), answered);
  return receipts.map(({ code, status }) => code ?? status);
};

test('a broken item is refused by its own receipt, and the others go on', async () => {
  const items = [
    { itemId: 'a' },
    { itemId: 'b', sha256: sha256Of('another') },
    { itemId: 'c', document: 'hello' },
    { itemId: 'd', name: '' },
    { itemId: 'e' },
  ];
  const codes = ['ACCEPTED', 'SHA256_MISMATCH', 'NOT_PDF', 'INVALID_ITEM', 'ACCEPTED'];
  expect(await send(items)).toEqual(codes);
  expect((await world.ask('printHouse', '/items/b')).status).toBe(404);
});

test('an item of a batch that comes again, after a restart too, stays as it was taken first', async () => {
  await send([{ itemId: 'a' }]);
  await world.reopen();
  expect(await send([{ itemId: 'a', document: '%PDF-2.0 other' }, { itemId: 'b' }])).toEqual([
    'ACCEPTED',
    'ACCEPTED',
  ]);
});

test('a batch whose count is not that of its items is taken in no part', async () => {
  expect((await world.ask('printHouse', '/batches', batch([{ itemId: 'a' }], 2))).status).toBe(400);
  expect((await world.ask('printHouse', '/items/a')).status).toBe(404);
});
