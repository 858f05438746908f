import { Hono } from 'hono';
import { pageWithin, spanQuery } from '../http/feedQuery.js';
import type { MemoEntry } from './entry.js';
import type { Mailboxes } from './mailboxes.js';

/** What a message has that was taken and not yet delivered or refused. */
const technicalReceipt = ({ messageUUID, at }: MemoEntry) => ({
  ...{ messageUUID, at, receiptStatus: 'RECEIVED' as const },
  ...{ errorCode: null, errorMessage: null },
});

function receiptOf(mailboxes: Mailboxes, memo: MemoEntry) {
  const settled = mailboxes.receipts.find(({ messageUUID }) => messageUUID === memo.messageUUID);
  const { messageUUID, at, receiptStatus, errorCode, errorMessage } =
    settled ?? technicalReceipt(memo);
  const { transmissionId } = memo;
  const about = { transmissionId, messageUUID, messageId: null, timeStamp: at };
  return { ...about, receiptStatus, errorCode, errorMessage };
}

/** What a sender may ask of the messages that it has sent: the last receipt of one, if it is known, and what was taken within a span. */
export function senderSide(mailboxes: Mailboxes): Hono {
  const app = new Hono();

  app.get('/receipts/', async (request, next) => {
    const uuid = request.req.query('memo-message-uuid')?.toLowerCase();
    if (uuid === undefined) return next();
    const memo = mailboxes.memo(uuid);
    return request.json({ receipts: memo ? [receiptOf(mailboxes, memo)] : [], next: '' });
  });

  app.get('/memos/', (request) => {
    const { rows, next } = pageWithin(mailboxes.memos, spanQuery.parse(request.req.query()));
    const memos = rows.map((memo) => {
      const { messageUUID, receiptStatus } = receiptOf(mailboxes, memo);
      return { messageUUID, receiptStatus, timeStamp: memo.at };
    });
    return request.json({ memos, next });
  });

  return app;
}
