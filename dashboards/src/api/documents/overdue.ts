import { z } from 'zod';
import type { Operation } from '../operation.js';

/** What stands between somebody overdue and MitID, as the API names it. */
export const overdueReasons = [
  'UNREACHABLE',
  'ID_UPDATE',
  'NEMID_HINDERED',
  'WAITS_FOR_APPOINTMENT',
  'NO_USER_ID',
  'NO_MEANS',
  'WAITS_FOR_DEVICE',
  'NOT_ACTIVATED',
] as const;
export type OverdueReason = (typeof overdueReasons)[number];

const overdueCitizen = z.object({
  journeyId: z.string(),
  since: z.iso.datetime(),
  reason: z.string(),
  state: z.string(),
});
export type OverdueCitizen = z.infer<typeof overdueCitizen>;

const answer = z.object({
  overdue: z.object({
    edges: z.array(z.object({ node: overdueCitizen }).nullable()),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

/** Who is overdue, the longest first; the API logs each reading. */
export const overdue: Operation<z.infer<typeof answer>> = {
  document: `query Overdue($reason: OverdueReason, $after: String) {
    overdue(reason: $reason, first: 20, after: $after) {
      edges { node { journeyId since reason state } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  answer,
};
