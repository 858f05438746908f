import { z } from 'zod';

/** What a step stored with its message: the domain's answer. */
export const storedAnswer = z.union([
  z.object({ ok: z.literal(true), state: z.string(), deadline: z.string().nullable() }),
  z.object({ ok: z.literal(false), code: z.string(), broken: z.array(z.string()).optional() }),
]);

type JourneyAnswer = z.infer<typeof storedAnswer>;
export type JourneyRefusal = Extract<JourneyAnswer, { ok: false }>;
export type JourneyConsent = Extract<JourneyAnswer, { ok: true }>;
