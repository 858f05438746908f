import type { Hono } from 'hono';
import { z } from 'zod';
import { readFeed } from '../book/feed.js';
import { feedQuery, pageWithin, spanQuery } from '../http/feedQuery.js';
import { systemApp } from '../http/systemApp.js';
import type { SystemContext } from '../systemContext.js';
import { readManifest, receiveBatch } from './batch.js';
import { letterItem } from './letterItem.js';
import type { Letters } from './letters.js';

const question = z.object({ itemIds: z.array(z.string()).min(1).max(1000) });

/** The print house: one item a letter, by itself or in a batch, asked about by its id. */
export function printHouseApp(context: SystemContext, letters: Letters): Hono {
  const app = systemApp(context.clock, context.log);

  app.put('/items/:itemId', async (request) => {
    const itemId = request.req.param('itemId');
    const item = letterItem.safeParse(await request.req.json());
    if (!item.success)
      return request.json({ itemId, status: 'REFUSED', code: 'INVALID_ITEM' }, 400);
    const isNew = letters.accept(itemId, item.data);
    return request.json({ itemId, status: 'ACCEPTED' }, isNew ? 202 : 200);
  });

  app.get('/items', (request) => {
    const { rows, next } = pageWithin(letters.items, spanQuery.parse(request.req.query()));
    const items = rows.map(({ itemId, at }) => ({ itemId, at, ...letters.status(itemId) }));
    return request.json({ items, next });
  });

  app.get('/items/:itemId', (request) => {
    const status = letters.status(request.req.param('itemId'));
    return status ? request.json(status) : request.json({ code: 'UNKNOWN_ITEM' }, 404);
  });

  app.get('/items/:itemId/events', (request) => {
    const itemId = request.req.param('itemId');
    if (!letters.status(itemId)) return request.json({ code: 'UNKNOWN_ITEM' }, 404);
    const events = letters.events.filter((event) => event.itemId === itemId);
    return request.json({ events, next: '' });
  });

  app.post('/batches', async (request) => {
    const form = await request.req.formData();
    const manifest = readManifest(form);
    if (!manifest) return request.json({ code: 'COUNT_MISMATCH' }, 400);
    const receipts = await receiveBatch(form, manifest, letters);
    return request.json({ batchId: manifest.batchId, receipts });
  });

  app.post('/items/known', async (request) => {
    const { itemIds } = question.parse(await request.req.json());
    return request.json({ itemIds: itemIds.filter((itemId) => letters.status(itemId)) });
  });

  app.get('/events', (request) => {
    const { after, limit } = feedQuery.parse(request.req.query());
    const page = readFeed(letters.events, after, limit, context.faults.of('printHouse'));
    return request.json({ events: page.rows, next: page.next });
  });

  return app;
}
