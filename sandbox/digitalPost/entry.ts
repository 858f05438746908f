import { z } from 'zod';

export const contactStatus = z.enum([
  'REGISTERED',
  'NOT_CONFIRMED',
  'EXEMPT',
  'TURNS_15_SOON',
  'LEFT_COUNTRY',
  'CLOSED',
  'UNKNOWN',
]);
export type ContactStatus = z.infer<typeof contactStatus>;

const receiptStatus = z.enum(['COMPLETED', 'INVALID', 'NOT_ALLOWED']);

/** One line of Digital Post's book. `person` is a person code. */
export const digitalPostEntry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('MEMO'),
    at: z.string(),
    messageUUID: z.string(),
    transmissionId: z.string(),
    /** whose message it is; a CVR number */
    senderID: z.string().default(''),
    person: z.string(),
    label: z.string(),
    notification: z.string(),
    receiptDueAt: z.number(),
    /** of the message as it came */
    sha256: z.string().optional(),
  }),
  /** The same UUID once more: it changes nothing. */
  z.object({
    type: z.literal('AGAIN'),
    at: z.string(),
    messageUUID: z.string(),
    sha256: z.string(),
  }),
  z.object({
    type: z.literal('RECEIPT'),
    at: z.string(),
    messageUUID: z.string(),
    receiptStatus,
    errorCode: z.string().nullable(),
    errorMessage: z.string().nullable(),
  }),
  z.object({
    type: z.literal('CONTACT'),
    at: z.string(),
    person: z.string(),
    status: contactStatus,
  }),
]);

export type DigitalPostEntry = z.infer<typeof digitalPostEntry>;
export type MemoEntry = Extract<DigitalPostEntry, { type: 'MEMO' }>;
export type ReceiptEntry = Extract<DigitalPostEntry, { type: 'RECEIPT' }>;
