import { type Instant, instant, type OverdueReason, overdueReasons } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

const row = z.object({
  journeyId: z.uuid(),
  since: z.date().transform((at) => instant(at.getTime())),
  reason: z.enum(overdueReasons),
  state: z.string(),
});
export type OverdueJourney = z.infer<typeof row>;

/** A place in the list: who is overdue longer comes first, equal instants by id. */
interface OverduePlace {
  readonly since: Instant;
  readonly journeyId: string;
}

export interface OverduePage {
  /** null: whatever it is */
  readonly reason: OverdueReason | null;
  readonly limit: number;
  readonly after?: OverduePlace;
  readonly before?: OverduePlace;
  /** the nearest to `before` first */
  readonly isInverted: boolean;
}

/** Each by its own partial index, no further than the page goes. */
const select = (hasReason: boolean, order: 'ASC' | 'DESC'): string => `
  SELECT id AS "journeyId", overdue_since AS since, overdue_reason AS reason, state FROM journey
  WHERE overdue_since IS NOT NULL ${hasReason ? 'AND overdue_reason = $6' : ''}
    AND ($1::timestamptz IS NULL OR (overdue_since, id) > ($1, $2::uuid))
    AND ($3::timestamptz IS NULL OR (overdue_since, id) < ($3, $4::uuid))
  ORDER BY overdue_since ${order}, id ${order} LIMIT $5`;

const placed = (place: OverduePlace | undefined) =>
  place === undefined ? [null, null] : [new Date(place.since), place.journeyId];

/** who is overdue, and why, the longest overdue first. */
export async function overdueJourneys(
  db: ClientBase,
  { reason, limit, after, before, isInverted }: OverduePage,
): Promise<OverdueJourney[]> {
  const values = [...placed(after), ...placed(before), limit, ...(reason === null ? [] : [reason])];
  const { rows } = await db.query(select(reason !== null, isInverted ? 'DESC' : 'ASC'), values);
  return z.array(row).parse(rows);
}
