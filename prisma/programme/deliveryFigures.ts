import { type Instant, instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

const row = z.object({
  hour: z.date().transform((at) => instant(at.getTime())),
  channel: z.string(),
  kind: z.string(),
  written: z.int(),
  sent: z.int(),
  received: z.int(),
  undelivered: z.int(),
  withdrawn: z.int(),
});
export type DeliveryFigure = z.infer<typeof row>;

const figures = `
  SELECT date_trunc('hour', created_at) AS hour, channel, kind, count(*)::int AS written, count(sent_at)::int AS sent,
    count(received_at)::int AS received,
    count(*) FILTER (WHERE outcome IS NOT NULL AND outcome <> 'WITHDRAWN')::int AS undelivered,
    count(*) FILTER (WHERE outcome = 'WITHDRAWN')::int AS withdrawn
  FROM notice WHERE created_at >= $1 AND created_at < $2
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

/** How the notices written within a span of programme time have fared since, by hour, channel and kind. */
export async function deliveryFigures(
  db: ClientBase,
  from: Instant,
  to: Instant,
): Promise<readonly DeliveryFigure[]> {
  const { rows } = await db.query(figures, [new Date(from), new Date(to)]);
  return z.array(row).parse(rows);
}
