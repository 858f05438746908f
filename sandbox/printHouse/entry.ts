import { z } from 'zod';

/** One line of the print house's book. `addressee` is a fingerprint of name and first address line. */
export const printHouseEntry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ACCEPTED'),
    at: z.string(),
    itemId: z.string(),
    addressee: z.string(),
    country: z.string(),
    language: z.string(),
    largePrint: z.boolean(),
    sha256: z.string(),
    postAt: z.number(),
  }),
  /** The same id once more: it is not printed again. */
  z.object({
    type: z.literal('AGAIN'),
    at: z.string(),
    itemId: z.string(),
    sha256: z.string(),
  }),
  z.object({
    type: z.literal('POSTED'),
    at: z.string(),
    itemId: z.string(),
    deliverAt: z.number(),
  }),
  z.object({ type: z.literal('DELIVERED'), at: z.string(), itemId: z.string() }),
  z.object({ type: z.literal('RETURNED'), at: z.string(), itemId: z.string() }),
]);

export type PrintHouseEntry = z.infer<typeof printHouseEntry>;
export type AcceptedItem = Extract<PrintHouseEntry, { type: 'ACCEPTED' }>;
export type PostedItem = Extract<PrintHouseEntry, { type: 'POSTED' }>;
