import type { Day } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { DryRun } from './dryRunRetirement.js';

const counted = z.object({ moved: z.int(), later: z.int() });

/** How many running deadlines a global move would make later, and how many are later already. */
export async function dryRunDeadlineFloor(db: ClientBase, deadline: Day): Promise<DryRun> {
  const { rows } = await db.query(
    `SELECT count(*) FILTER (WHERE deadline < $1)::int AS moved, count(*) FILTER (WHERE deadline >= $1)::int AS later
     FROM journey WHERE ended_at IS NULL AND deadline IS NOT NULL
       AND state IN ('ID_UPDATE_REQUIRED', 'INVITED', 'WINDOW_OPEN', 'ACTIVATING')`,
    [deadline],
  );
  const { moved, later } = counted.parse(rows[0]);
  return {
    eligible: moved,
    passedOver: [],
    leftOut: later === 0 ? [] : [{ reason: 'DEADLINE_LATER', count: later }],
  };
}
