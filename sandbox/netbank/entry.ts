import { z } from 'zod';

/** One line of the banks' book. `handle` is the bank's public handle of a customer's journey. */
export const netbankEntry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('EVENT'),
    at: z.string(),
    reg: z.string(),
    webhookId: z.string(),
    event: z.string(),
    data: z.record(z.string(), z.unknown()),
    /** of the event as it came */
    sha256: z.string().optional(),
  }),
  /** The same `webhook-id` once more: it counts once. */
  z.object({
    type: z.literal('AGAIN'),
    at: z.string(),
    reg: z.string(),
    webhookId: z.string(),
    sha256: z.string(),
  }),
  z.object({
    type: z.literal('LINKED'),
    at: z.string(),
    reg: z.string(),
    customerReference: z.string(),
    handle: z.string(),
  }),
  z.object({
    type: z.literal('SHOWN'),
    at: z.string(),
    reg: z.string(),
    noticeId: z.string(),
    handle: z.string(),
  }),
  /** the bank has done what it was asked, and the product has its word. */
  z.object({
    type: z.literal('CONFIRMED'),
    at: z.string(),
    reg: z.string(),
    webhookId: z.string(),
  }),
  z.object({ type: z.literal('REPORTED'), at: z.string(), reg: z.string(), noticeId: z.string() }),
]);

export type NetbankEntry = z.infer<typeof netbankEntry>;
export type BankEvent = Extract<NetbankEntry, { type: 'EVENT' }>;
export type ShownNotice = Extract<NetbankEntry, { type: 'SHOWN' }>;
