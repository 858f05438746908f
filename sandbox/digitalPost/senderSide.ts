import { Hono } from 'hono';
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

/** What a sender may ask of the messages that it has sent: the last receipt of one, by its UUID; none if it is not known. */
export function senderSide(mailboxes: Mailboxes): Hono {
  const app = new Hono();

  app.get('/receipts/', async (request, next) => {
    const uuid = request.req.query('memo-message-uuid')?.toLowerCase();
    if (uuid === undefined) return next();
    const memo = mailboxes.memo(uuid);
    return request.json({ receipts: memo ? [receiptOf(mailboxes, memo)] : [], next: '' });
  });

  return app;
}
