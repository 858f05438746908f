import { sha256Of } from '../book/sha256Of.js';
import type { Mailboxes } from './mailboxes.js';
import { readMemo } from './readMemo.js';

/** What Digital Post says of a message at once. */
export interface TechnicalReceipt {
  readonly transmissionId: string | null;
  readonly messageUUID: string;
  readonly messageId: null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly receiptStatus: 'RECEIVED' | 'INVALID';
  readonly timeStamp: string;
}

const refused = (messageUUID: string, errorCode: string, timeStamp: string): TechnicalReceipt => ({
  transmissionId: null,
  messageUUID,
  messageId: null,
  errorCode,
  errorMessage: 'The message is not taken.',
  receiptStatus: 'INVALID',
  timeStamp,
});

/** Takes a message in under the UUID it was sent with, or says why not. Again, it is answered as before and counts once. */
export function takeMemo(
  mailboxes: Mailboxes,
  uuid: string,
  xml: Uint8Array,
  now: string,
): TechnicalReceipt {
  const memo = readMemo(xml);
  if (!memo) return refused(uuid, 'XML_INVALID', now);
  if (uuid !== memo.messageUUID) return refused(uuid, 'UUID_MISMATCH', now);
  const { messageUUID, transmissionId, at } = mailboxes.receive(memo, sha256Of(xml));
  return {
    transmissionId,
    messageUUID,
    messageId: null,
    errorCode: null,
    errorMessage: null,
    receiptStatus: 'RECEIVED',
    timeStamp: at,
  };
}
