import { type PostReceipt, postReceiptStatuses } from '@overgang/domain';
import { z } from 'zod';
import { isoInstant } from '../population/rows/isoInstant.js';

/** A code of the operator's: nothing that could be a text about a person. */
export const postErrorCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_.-]{0,59}$/i)
  .nullish()
  .transform((code) => code ?? null)
  .catch(null);

/** A receipt of Digital Post's as it writes it, whichever way it comes. */
export const postReceipt = z
  .object({
    messageUUID: z.uuid(),
    receiptStatus: z.enum(postReceiptStatuses),
    timeStamp: isoInstant,
    errorCode: postErrorCode,
  })
  .transform(
    ({ messageUUID, receiptStatus, timeStamp, errorCode }): PostReceipt => ({
      messageUuid: messageUUID.toLowerCase(),
      status: receiptStatus,
      happenedAt: timeStamp,
      errorCode,
    }),
  );
