import type { Day } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { leftOutReason } from './leftOutReason.js';
import {
  journeysOfSelection,
  type RetirementContent,
  retirementParameters,
} from './retirementSelection.js';

export const dryRunShape = z.object({
  eligible: z.int(),
  leftOut: z.array(z.object({ reason: z.string(), count: z.int() })),
});

/** What a proposal would do as things stand: to how many, and to whom not, with the reason. */
export type DryRun = z.infer<typeof dryRunShape>;

const counted = z.object({ reason: z.string().nullable(), count: z.int() });

/** Counts a selection by whether, or why not, each NemID would be told to end. Changes nothing. */
export async function dryRunRetirement(
  db: ClientBase,
  content: RetirementContent,
  today: Day,
): Promise<DryRun> {
  const { rows } = await db.query(
    `SELECT ${leftOutReason} AS reason, count(*)::int AS count ${journeysOfSelection} GROUP BY 1 ORDER BY 1`,
    [...retirementParameters(content, today)],
  );
  const groups = z.array(counted).parse(rows);
  const leftOut = groups.flatMap(({ reason, count }) =>
    reason === null ? [] : [{ reason, count }],
  );
  return { eligible: groups.find(({ reason }) => reason === null)?.count ?? 0, leftOut };
}
