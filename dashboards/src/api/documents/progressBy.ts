import { z } from 'zod';
import type { Operation } from '../operation.js';

const row = z.object({
  value: z.string(),
  name: z.string().nullable(),
  state: z.string(),
  isOverdue: z.boolean(),
  count: z.int(),
  withMitId: z.int(),
});
const answer = z.object({ progress: z.array(row) });

export type ValueRow = z.infer<typeof row>;

export const dimensions = ['BANK', 'MUNICIPALITY', 'AGE_BAND', 'MEANS', 'WAVE'] as const;
export type Dimension = (typeof dimensions)[number];

/** How many journeys stand where, by one dimension. */
export const progressBy: Operation<z.infer<typeof answer>> = {
  document: `query ProgressBy($by: ProgressDimension!) {
    progress(by: $by) { value name state isOverdue count withMitId }
  }`,
  answer,
};
