import type { Instant } from '@overgang/domain';
import type { Pool } from 'pg';

export interface SleepersQuery {
  /** programme time, less the margin that a timer may be late */
  readonly before: Instant;
  readonly limit: number;
  /** the last journey of the page before */
  readonly after?: { readonly wakeAt: Instant; readonly id: string };
}

const select = `
  SELECT id, floor(extract(epoch FROM wake_at) * 1000)::float8 AS "wakeAt" FROM journey
  WHERE ended_at IS NULL AND wake_at <= $1 AND ($3::timestamptz IS NULL OR (wake_at, id) > ($3, $4::uuid))
    AND NOT EXISTS (SELECT FROM inbox_message
      WHERE journey_id = journey.id AND kind = 'wakeUp' AND applied_at IS NULL)
  ORDER BY wake_at, id LIMIT $2`;

export interface Sleeper {
  readonly id: string;
  readonly wakeAt: Instant;
}

/**
 * Journeys whose wake-up is past: their workflow lost it, or is gone. Oldest first, less those for whom a wake-up is stored
 * and on its way.
 */
export async function sleepers(
  pool: Pool,
  { before, limit, after }: SleepersQuery,
): Promise<Sleeper[]> {
  const from = after && new Date(after.wakeAt);
  const { rows } = await pool.query<Sleeper>(select, [new Date(before), limit, from, after?.id]);
  return rows;
}
