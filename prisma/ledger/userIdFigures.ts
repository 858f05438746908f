import type { ClientBase } from 'pg';
import { z } from 'zod';

const row = z.object({
  outcome: z.string(),
  kind: z.string(),
  reason: z.string().nullable(),
  count: z.int(),
});
/** So many of NemID's user-IDs did not become their owner's in MitID, by what became of them, kind and reason. */
export type UserIdFigure = z.infer<typeof row>;

/** By an index of those that were kept apart: what was reserved is not read. */
const figures = `
  SELECT outcome, kind, reason, count(*)::int AS count FROM nem_id_user_id
  WHERE outcome <> 'RESERVED' GROUP BY outcome, kind, reason ORDER BY outcome, kind, reason`;

/** how many of NemID's user-IDs were not transferable, and why, or are in conflict. */
export async function userIdFigures(db: ClientBase): Promise<UserIdFigure[]> {
  const { rows } = await db.query(figures);
  return z.array(row).parse(rows);
}
