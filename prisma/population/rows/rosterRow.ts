import { z } from 'zod';

/** What a bank says of one customer. `customerReference` is the bank's own key and goes back with the receipt. */
export const rosterRow = z.object({
  cpr: z.string().min(1).max(11),
  customerReference: z.string().min(1).max(100),
  operation: z.enum(['ADD', 'CHANGE', 'END']),
  access: z.enum(['NETBANK', 'MOBILE_BANK', 'VIEW_ONLY', 'NONE']),
});

export type RosterRow = z.infer<typeof rosterRow>;

export const rosterColumns = ['cpr', 'customerReference', 'operation', 'access'] as const;
