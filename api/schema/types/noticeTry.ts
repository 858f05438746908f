import { z } from 'zod';
import { builder } from '../builder.js';

const outcome = z.looseObject({
  code: z.string().optional(),
  fault: z.string().optional(),
  text: z.string().optional(),
});

const tries = z.array(
  z.object({
    at: z.string().transform((text) => new Date(text)),
    tookMs: z.number(),
    result: z.enum(['SENT', 'FAILED', 'RETRY']),
    outcome: outcome.transform(({ code, text, fault }) => code ?? text ?? fault ?? null),
  }),
);

type NoticeTry = z.infer<typeof tries>[number];

/** What is kept of a message's tries, oldest first. */
export const triesOf = (stored: unknown): NoticeTry[] => tries.parse(stored);

export const NoticeTryType = builder.objectRef<NoticeTry>('NoticeTry').implement({
  description: 'One try to send a notice. Wall time.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant' }),
    tookMs: t.exposeFloat('tookMs'),
    result: t.exposeString('result'),
    why: t.exposeString('outcome', { nullable: true }),
  }),
});
