import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { readFeed } from '../book/feed.js';
import { feedQuery } from '../http/feedQuery.js';
import { systemApp } from '../http/systemApp.js';
import type { SystemContext } from '../systemContext.js';
import { isoInstant } from '../time/programmeClock.js';
import type { Mailboxes } from './mailboxes.js';
import { readBundle } from './readBundle.js';
import { senderSide } from './senderSide.js';
import { takeMemo } from './takeMemo.js';

/** Digital Post's REST interface (domain §5): contacts, memos by the single door and in bulk, receipts. */
export function digitalPostApp(context: SystemContext, mailboxes: Mailboxes): Hono {
  const app = systemApp(context.clock, context.log);
  const now = () => isoInstant(context.clock.now());
  app.route('/', senderSide(mailboxes));

  app.get('/contacts/', (request) => {
    const { cprNumber } = z.object({ cprNumber: z.string() }).parse(request.req.query());
    return request.json({ status: mailboxes.contactOf(cprNumber) });
  });

  async function takeOne(request: Context) {
    const uuid = request.req.query('memo-message-uuid')?.toLowerCase() ?? '';
    const receipt = takeMemo(
      mailboxes,
      uuid,
      new Uint8Array(await request.req.arrayBuffer()),
      now(),
    );
    return request.json(receipt, receipt.receiptStatus === 'RECEIVED' ? 201 : 400);
  }

  /** Each message by itself: one that is not taken keeps none of the others back. */
  async function takeMany(request: Context) {
    const items = await readBundle(new Uint8Array(await request.req.arrayBuffer()));
    if (!items) return request.json({ errorCode: 'BUNDLE_INVALID' }, 400);
    const receipts = items.map(({ uuid, content }) => takeMemo(mailboxes, uuid, content, now()));
    return request.json({ receipts }, 201);
  }

  app.post('/memos/', (request) =>
    request.req.header('content-type') === 'application/x-lzma'
      ? takeMany(request)
      : takeOne(request),
  );

  app.get('/receipts/', (request) => {
    const { after, limit } = feedQuery.parse(request.req.query());
    const page = readFeed(mailboxes.receipts, after, limit, context.faults.of('digitalPost'));
    const receipts = page.rows.map(({ type: _, at, ...receipt }) => ({
      ...receipt,
      transmissionId: mailboxes.memo(receipt.messageUUID)?.transmissionId,
      messageId: null,
      timeStamp: at,
    }));
    return request.json({ receipts, next: page.next });
  });

  return app;
}
