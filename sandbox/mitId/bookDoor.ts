import { Hono } from 'hono';
import { z } from 'zod';
import { readFeed } from '../book/feed.js';
import { feedQuery } from '../http/feedQuery.js';
import type { SystemContext } from '../systemContext.js';
import type { MitId } from './mitId.js';

const asked = z.object({ cprs: z.array(z.string().regex(/^\d{10}$/)).max(1000) });

/** MitID's own book, page by page, or of those who are asked after; numbers travel in bodies only. */
export function bookDoor({ faults, codes }: SystemContext, mitId: MitId): Hono {
  const app = new Hono();

  app.get('/', (request) => {
    const { after, limit } = feedQuery.parse(request.req.query());
    const { rows, next } = readFeed(mitId.people, after, limit, faults.of('mitId'));
    return request.json({ standings: rows.map((person) => mitId.standingOf(person)), next });
  });

  /** How these stand now; whoever is not known is left out. */
  app.post('/', async (request) => {
    const { cprs } = asked.parse(await request.req.json());
    const known = new Set(mitId.people);
    const people = cprs.map((cpr) => codes.conceal(cpr)).filter((person) => known.has(person));
    return request.json({ standings: people.map((person) => mitId.standingOf(person)), next: '' });
  });

  return app;
}
