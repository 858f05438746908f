import { z } from 'zod';

/** The bank's own key of its customer. */
export const customerReference = z.string().min(1).max(100);

/** What a bank says of one customer. `customerReference` is the bank's own key and goes back with the receipt. */
export const rosterRow = z.object({
  cpr: z.string().min(1).max(11),
  customerReference,
  operation: z.enum(['ADD', 'CHANGE', 'END']),
  access: z.enum(['NETBANK', 'MOBILE_BANK', 'VIEW_ONLY', 'NONE']),
});

/** a customer with neither a CPR nor a replacement number, whom the bank knows by its own key alone. */
export const numberlessRow = rosterRow.extend({
  cpr: z.literal('').nullish(),
});

export type RosterRow = z.infer<typeof rosterRow>;

export const rosterColumns = ['cpr', 'customerReference', 'operation', 'access'] as const;
