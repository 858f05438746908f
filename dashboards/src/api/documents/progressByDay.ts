import { z } from 'zod';
import type { Operation } from '../operation.js';

const row = z.object({
  day: z.iso.date(),
  state: z.string(),
  count: z.int(),
  withMitId: z.int(),
});
const answer = z.object({ progressByDay: z.array(row) });

export type DayRow = z.infer<typeof row>;

/** Journeys by state at the end of each day. */
export const progressByDay: Operation<z.infer<typeof answer>> = {
  document: `query ProgressByDay($from: Day!, $to: Day!) {
    progressByDay(from: $from, to: $to) { day state count withMitId }
  }`,
  answer,
};
