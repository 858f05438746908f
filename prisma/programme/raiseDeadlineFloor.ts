import type { Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';

/**
 * one global move for all deadlines is one new version of the policy. The lock makes versions follow each other, so
 * that none is lost; the floor only ever rises (I3).
 */
export async function raiseDeadlineFloor(
  db: ClientBase,
  { deadline, by, now }: { deadline: string; by: string; now: Instant },
): Promise<void> {
  await db.query(`SELECT pg_advisory_xact_lock(hashtext('policy'))`);
  await db.query(
    `INSERT INTO policy (data, created_at, created_by)
     SELECT data || jsonb_build_object('deadlineFloor', greatest((data ->> 'deadlineFloor')::date, $1::date)), $2, $3
     FROM policy ORDER BY version DESC LIMIT 1`,
    [deadline, new Date(now), by],
  );
}
