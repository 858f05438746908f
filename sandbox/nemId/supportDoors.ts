import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { askedBy, type BlockReason, blockReason } from './holding/holdingEntry.js';
import { type Done, refusalBody, refuse } from './refusals.js';
import type { NemIdSupport } from './support.js';

const cpr = z.string().regex(/^\d{10}$/);
const ofCitizen = z.object({ cpr });
const asked = ofCitizen.extend({ by: askedBy });
const withReason = z.object({ reason: z.string() });

const answer = (request: Context, result: Done) =>
  result.ok ? request.json({ status: 'DONE' }) : request.json(refusalBody(result.code), 409);

/** A reason that is not known is refused, and nothing is done. */
function forReason(text: string, does: (reason: BlockReason) => Done): Done {
  const reason = blockReason.safeParse(text);
  return reason.success ? does(reason.data) : refuse('UNKNOWN_REASON');
}

/** NemID's support, and what a bank or a counter does there for a citizen. Numbers travel in bodies only. */
export function supportDoors(support: NemIdSupport): Hono {
  const app = new Hono();
  const door = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    does: (of: z.infer<Schema>) => Done,
  ) =>
    app.post(path, async (request) =>
      answer(request, does(schema.parse(await request.req.json()))),
    );

  door('/block', asked.extend(withReason.shape), (of) =>
    forReason(of.reason, (reason) => support.block(of.cpr, of.by, reason)),
  );
  door('/unblock', asked, (of) => support.unblock(of.cpr, of.by));
  door('/delete', asked, (of) => support.remove(of.cpr, of.by));
  door('/cards/block', ofCitizen.extend({ card: z.number(), ...withReason.shape }), (of) =>
    forReason(of.reason, (reason) => support.blockCard(of.cpr, of.card, reason)),
  );
  door('/password', ofCitizen, (of) => support.orderPassword(of.cpr));

  app.post('/readKey', async (request) => {
    const of = ofCitizen.extend({ logOnId: z.string() }).parse(await request.req.json());
    const read = support.readKey(of.cpr, of.logOnId);
    return read.ok ? request.json({ key: read.key }) : request.json(refusalBody(read.code), 409);
  });
  return app;
}
