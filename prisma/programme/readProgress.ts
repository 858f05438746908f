import { type Day, day } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

export type ProgressDimension = 'TOTAL' | 'BANK' | 'WAVE' | 'MUNICIPALITY' | 'AGE_BAND' | 'MEANS';

const stockRow = z.object({
  value: z.string(),
  /** what a bank or a wave is called; null for all else */
  name: z.string().nullable(),
  state: z.string(),
  isOverdue: z.boolean(),
  count: z.int(),
  withMitId: z.int(),
  entered: z.int(),
});
export type ProgressRow = z.infer<typeof stockRow>;

const stock = `
  SELECT value, state, is_overdue AS "isOverdue",
    CASE $1 WHEN 'BANK' THEN (SELECT name FROM bank WHERE reg = value)
      WHEN 'WAVE' THEN (SELECT name FROM wave WHERE id::text = value) END AS name,
    sum(net)::int AS count, coalesce(sum(net) FILTER (WHERE has_mit_id), 0)::int AS "withMitId",
    coalesce(sum(entered) FILTER (WHERE $2::date IS NULL OR day >= $2), 0)::int AS entered
  FROM progress_count WHERE dimension = $1 AND ($3::date IS NULL OR day <= $3)
  GROUP BY value, state, is_overdue HAVING sum(net) <> 0 OR sum(entered) > 0
  ORDER BY value, state, is_overdue`;

/** Stock at the end of `to` (null: now), by one dimension; `entered` counts entries since `from`. Reads counters only. */
export async function readProgress(
  db: ClientBase,
  of: { readonly by: ProgressDimension; readonly from: Day | null; readonly to: Day | null },
): Promise<ProgressRow[]> {
  const { rows } = await db.query(stock, [of.by, of.from, of.to]);
  return z.array(stockRow).parse(rows);
}

const dayRow = z.object({
  day: z.string().transform(day),
  state: z.string(),
  count: z.int(),
  withMitId: z.int(),
});
export type ProgressDayRow = z.infer<typeof dayRow>;

const byDay = `
  WITH changes AS (
    SELECT state, greatest(day, $1::date) AS day, sum(net)::int AS net,
      coalesce(sum(net) FILTER (WHERE has_mit_id), 0)::int AS net_with FROM progress_count
    WHERE dimension = 'TOTAL' AND day <= $2 GROUP BY 1, 2
  )
  SELECT shown.day::date::text AS day, states.state,
    coalesce(stood.count, 0)::int AS count, coalesce(stood.with_mit_id, 0)::int AS "withMitId"
  FROM generate_series($1::date, $2::date, interval '1 day') AS shown (day)
    CROSS JOIN (SELECT DISTINCT state FROM changes) AS states
    CROSS JOIN LATERAL (SELECT sum(net) AS count, sum(net_with) AS with_mit_id FROM changes
      WHERE changes.state = states.state AND changes.day <= shown.day) AS stood
  ORDER BY 1, 2`;

/** Stock of the whole programme at the end of each day, by state. */
export async function readProgressByDay(
  db: ClientBase,
  from: Day,
  to: Day,
): Promise<ProgressDayRow[]> {
  const { rows } = await db.query(byDay, [from, to]);
  return z.array(dayRow).parse(rows);
}

const stateCount = z.object({ state: z.string(), count: z.int(), withMitId: z.int() });

/** How far the journeys of a wave have come. */
export async function waveProgress(
  db: ClientBase,
  waveId: string,
): Promise<z.infer<typeof stateCount>[]> {
  const { rows } = await db.query(
    `SELECT state, sum(net)::int AS count, coalesce(sum(net) FILTER (WHERE has_mit_id), 0)::int AS "withMitId"
     FROM progress_count WHERE dimension = 'WAVE' AND value = $1
     GROUP BY state HAVING sum(net) <> 0 ORDER BY state`,
    [waveId],
  );
  return z.array(stateCount).parse(rows);
}
