import type { Hono } from 'hono';
import { readFeed } from '../book/feed.js';
import { feedQuery } from '../http/feedQuery.js';
import { systemApp } from '../http/systemApp.js';
import type { SystemContext } from '../systemContext.js';
import { letterItem } from './letterItem.js';
import type { Letters } from './letters.js';

/** The print house: one item a letter, asked about by its id. */
export function printHouseApp(context: SystemContext, letters: Letters): Hono {
  const app = systemApp(context.clock, context.log);

  app.put('/items/:itemId', async (request) => {
    const item = letterItem.parse(await request.req.json());
    const isNew = letters.accept(request.req.param('itemId'), item);
    return request.json({ status: 'ACCEPTED' }, isNew ? 202 : 200);
  });

  app.get('/items/:itemId', (request) => {
    const status = letters.status(request.req.param('itemId'));
    return status ? request.json(status) : request.json({ code: 'UNKNOWN_ITEM' }, 404);
  });

  app.get('/events', (request) => {
    const { after, limit } = feedQuery.parse(request.req.query());
    const page = readFeed(letters.events, after, limit, context.faults.of('printHouse'));
    return request.json({ events: page.rows, next: page.next });
  });

  return app;
}
