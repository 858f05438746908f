import { z } from 'zod';

const chance = z.union([z.number().min(0).max(1), z.boolean().transform(Number)]);

/** How a system misbehaves. Chances are from 0 to 1; `true` stands for always. */
export const faultsSchema = z
  .object({
    latencyMs: z.number().min(0).max(600_000),
    /** Answered 503, nothing was done. */
    errorRate: chance,
    /** Everything was done and the answer is lost. */
    loseAnswers: chance,
    /** Everything was done twice, and answered once. */
    actTwice: chance,
    /** Feeds give each row twice, and receipts are pushed twice. */
    answerTwice: z.boolean(),
    /** Feeds give rows out of order. */
    reorder: z.boolean(),
    /** Connections are cut. */
    down: z.boolean(),
  })
  .partial()
  .strict();

/** As it is asked for: `true` stands for always. */
export type FaultWish = z.input<typeof faultsSchema>;
export type Faults = Required<z.infer<typeof faultsSchema>>;

export const noFaults: Faults = {
  latencyMs: 0,
  errorRate: 0,
  loseAnswers: 0,
  actTwice: 0,
  answerTwice: false,
  reorder: false,
  down: false,
};
