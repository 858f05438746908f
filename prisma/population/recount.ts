import { randomUUID } from 'node:crypto';
import type { Instant, Policy } from '@overgang/domain';
import type { ClientBase } from 'pg';

/**
 * A journey that only waits is a row and no workflow. When its municipality or its banks change, the move in the counting
 * is written here, as the journey's own step would write it: a transition that keeps the dimensions before and after.
 */
const recountWaiting = `
  WITH current AS (
    SELECT j.id, j.version, j.state, j.is_overdue, j.dimensions AS before, j.dimensions || jsonb_build_object(
      'municipality', c.municipality,
      'banks', (SELECT coalesce(jsonb_agg(b.bank_reg ORDER BY b.bank_reg COLLATE "C"), '[]') FROM bank_customer b
        WHERE b.citizen_id = c.id AND b.ended_at IS NULL)) AS after
    FROM journey j JOIN citizen c ON c.id = j.citizen_id
    WHERE j.id = ANY ($1) AND j.state = 'WAITING'
  ), moved AS (
    UPDATE journey SET version = journey.version + 1, dimensions = current.after, updated_at = $2
    FROM current WHERE journey.id = current.id AND current.before IS DISTINCT FROM current.after
    RETURNING journey.id, journey.version, current.state, current.is_overdue, current.before, current.after
  ), written AS (
    INSERT INTO transition (id, at, journey_id, version, event, from_state, to_state, was_overdue, is_overdue,
      dimensions_before, dimensions_after, details, policy_version)
    SELECT given.id, $2, moved.id, moved.version, 'personChanged', moved.state, moved.state, moved.is_overdue,
      moved.is_overdue, moved.before, moved.after, '{}', $4
    FROM moved JOIN unnest($1::uuid[], $3::uuid[]) AS given (journey_id, id) ON given.journey_id = moved.id
    RETURNING id, at
  )
  INSERT INTO progress_pending (transition_id, at) SELECT id, at FROM written`;

/** Counts waiting journeys under what they now are. The journeys must be locked by the caller. */
export async function recount(
  db: ClientBase,
  journeyIds: readonly string[],
  { now, policy }: { readonly now: Instant; readonly policy: Policy },
): Promise<void> {
  if (journeyIds.length === 0) return;
  const ids = [...new Set(journeyIds)];
  await db.query(recountWaiting, [ids, new Date(now), ids.map(() => randomUUID()), policy.version]);
}
