import { type LeasedMessage, postErrorCode } from '@overgang/prisma';
import { z } from 'zod';
import { noticeOf, undeliverable } from '../noticePayload.js';
import { failed, type Sent, sent } from '../port.js';

/** What Digital Post says of one message as soon as it has it. */
export const technicalReceipt = z.object({
  transmissionId: z.string().nullish(),
  messageUUID: z.string().toLowerCase(),
  receiptStatus: z.enum(['RECEIVED', 'COMPLETED', 'INVALID', 'NOT_ALLOWED']),
  errorCode: postErrorCode,
});

type TechnicalReceipt = z.infer<typeof technicalReceipt>;

/** the next channel tells the citizen; the reason is kept. */
export const notReached = (message: LeasedMessage, code: string, more: object = {}): Sent =>
  failed({ code, ...more }, [undeliverable(noticeOf(message).noticeKey, code)]);

/** How a send ended whose receipt says so. */
export function sentOf(message: LeasedMessage, receipt: TechnicalReceipt): Sent {
  const { transmissionId, receiptStatus, errorCode: reason } = receipt;
  if (receiptStatus === 'INVALID' || receiptStatus === 'NOT_ALLOWED') {
    return notReached(message, receiptStatus, reason ? { errorCode: reason } : {});
  }
  return sent({ transmissionId, receiptStatus });
}
