import type { ContactStatus, MemoEntry, ReceiptEntry } from './entry.js';

const errors = {
  INVALID: ['MEMO_INVALID', 'The message does not keep to the limits of MeMo 1.2.'],
  NOT_ALLOWED: ['RECIPIENT_NOT_REGISTERED', 'The recipient has no open mailbox.'],
} as const;

function statusOf(memo: MemoEntry, contact: ContactStatus): ReceiptEntry['receiptStatus'] {
  if ([...memo.label].length > 256 || [...memo.notification].length > 160) return 'INVALID';
  return contact === 'REGISTERED' ? 'COMPLETED' : 'NOT_ALLOWED';
}

/** What became of a message: in the mailbox, or why not (domain, Digital Post). */
export function businessReceipt(memo: MemoEntry, contact: ContactStatus, at: string): ReceiptEntry {
  const receiptStatus = statusOf(memo, contact);
  const [errorCode, errorMessage] =
    receiptStatus === 'COMPLETED' ? [null, null] : errors[receiptStatus];
  return {
    type: 'RECEIPT',
    at,
    messageUUID: memo.messageUUID,
    receiptStatus,
    errorCode,
    errorMessage,
  };
}
