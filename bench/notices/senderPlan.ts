import { z } from 'zod';
import { doorNames } from './doors.js';

export const variantNames = ['ours', 'plain'] as const;
export type VariantName = (typeof variantNames)[number];

export const variants: Record<VariantName, string> = {
  ours: 'the product: leased, sent, and recorded with every try',
  plain: 'a loop that only sends: same adapter, as many at once, no books',
};

/** What a sender's process is told when it is started. */
export const senderPlan = z.object({
  variant: z.enum(variantNames),
  door: z.enum(doorNames),
  databaseUrl: z.string(),
  sinkUrl: z.string(),
});

/** A round of so many notices, and how it went. CPU of the sender's process, all threads. */
export const order = z.object({ notices: z.int() });
export const sentRound = z.object({ tookMs: z.number(), cpuMs: z.number() });
export type SentRound = z.infer<typeof sentRound>;
