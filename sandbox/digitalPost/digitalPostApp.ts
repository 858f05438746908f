import type { Hono } from 'hono';
import { z } from 'zod';
import { readFeed } from '../book/feed.js';
import { feedQuery } from '../http/feedQuery.js';
import { systemApp } from '../http/systemApp.js';
import type { SystemContext } from '../systemContext.js';
import { isoInstant } from '../time/programmeClock.js';
import type { MemoEntry } from './entry.js';
import type { Mailboxes } from './mailboxes.js';
import { readMemo } from './readMemo.js';

const answerOf = (memo: MemoEntry) => ({
  transmissionId: memo.transmissionId,
  messageUUID: memo.messageUUID,
  messageId: null,
  errorCode: null,
  errorMessage: null,
  receiptStatus: 'RECEIVED',
  timeStamp: memo.at,
});

/** Refused at once, under the UUID it was sent with. */
const refusalOf = (messageUUID: string, errorCode: string, at: string) => ({
  transmissionId: null,
  messageUUID,
  messageId: null,
  errorCode,
  errorMessage: 'The message is not taken.',
  receiptStatus: 'INVALID',
  timeStamp: at,
});

/** Digital Post's REST interface (domain §5): contacts, memos, receipts. */
export function digitalPostApp(context: SystemContext, mailboxes: Mailboxes): Hono {
  const app = systemApp(context.clock, context.log);

  app.get('/contacts/', (request) => {
    const { cprNumber } = z.object({ cprNumber: z.string() }).parse(request.req.query());
    return request.json({ status: mailboxes.contactOf(cprNumber) });
  });

  app.post('/memos/', async (request) => {
    const uuid = request.req.query('memo-message-uuid')?.toLowerCase() ?? '';
    const refuse = (errorCode: string) =>
      request.json(refusalOf(uuid, errorCode, isoInstant(context.clock.now())), 400);
    const memo = readMemo(await request.req.text());
    if (!memo) return refuse('XML_INVALID');
    if (uuid !== memo.messageUUID) return refuse('UUID_MISMATCH');
    return request.json(answerOf(mailboxes.receive(memo)), 201);
  });

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
