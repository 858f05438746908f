import { z } from 'zod';
import { variantNames } from './variants.js';

/** Recorded answers of the real step; their shape is its own. */
const advanced = z.object({
  answer: z.looseObject({ ok: z.boolean() }).nullable(),
  wakeAt: z.number().nullable(),
  sleepMs: z.number().nullable(),
  closes: z.boolean(),
  details: z.string(),
});

/** What a worker process is told when it is started. */
export const workerPlan = z.object({
  variant: z.enum(variantNames),
  taskQueue: z.string(),
  temporalAddress: z.string(),
  databaseUrl: z.string(),
  bundlePath: z.string(),
  maxCachedWorkflows: z.number(),
  answers: z.array(advanced),
});
export type WorkerPlan = z.infer<typeof workerPlan>;

/** What it says: that it runs, that a message has been dealt with, how much CPU it has used so far. */
export const workerNews = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ taken: z.string() }),
  z.object({ cpuMs: z.number() }),
]);
export type WorkerNews = z.infer<typeof workerNews>;
