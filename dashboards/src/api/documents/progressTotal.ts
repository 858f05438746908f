import { z } from 'zod';
import type { Operation } from '../operation.js';

const row = z.object({
  state: z.string(),
  isOverdue: z.boolean(),
  count: z.int(),
  withMitId: z.int(),
});
const answer = z.object({ progress: z.array(row) });

export type StateRow = z.infer<typeof row>;

/** How many journeys stand where, now. */
export const progressTotal: Operation<z.infer<typeof answer>> = {
  document: 'query ProgressTotal { progress(by: TOTAL) { state isOverdue count withMitId } }',
  answer,
};
