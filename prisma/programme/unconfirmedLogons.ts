import { type Instant, instant, logonWords } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

const row = z.object({
  journeyId: z.uuid(),
  bank: z.string(),
  word: z.enum(logonWords),
  askedAt: z.date().transform((at) => instant(at.getTime())),
});
export type UnconfirmedLogon = z.infer<typeof row>;

/** A place in the list: who was asked longer ago comes first, equal instants by id and bank. */
type UnconfirmedPlace = Pick<UnconfirmedLogon, 'askedAt' | 'journeyId' | 'bank'>;

export interface UnconfirmedPage {
  /** null: all */
  readonly bank: string | null;
  readonly askedBefore: Instant;
  readonly limit: number;
  readonly after?: UnconfirmedPlace;
  readonly before?: UnconfirmedPlace;
  /** the nearest to `before` first */
  readonly isInverted: boolean;
}

/** No order is older than its journey's oldest, which the partial index is of. */
const select = (order: 'ASC' | 'DESC'): string => `
  SELECT journey_id AS "journeyId", bank, word, asked_at AS "askedAt" FROM logon_awaited
  WHERE logon_awaited_since <= $1 AND asked_at <= $1 AND ($2::text IS NULL OR bank = $2)
    AND ($3::timestamptz IS NULL OR (asked_at, journey_id, bank) > ($3, $4::uuid, $5))
    AND ($6::timestamptz IS NULL OR (asked_at, journey_id, bank) < ($6, $7::uuid, $8))
  ORDER BY asked_at ${order}, journey_id ${order}, bank ${order} LIMIT $9`;

const placed = (place: UnconfirmedPlace | undefined) =>
  place === undefined ? [null, null, null] : [new Date(place.askedAt), place.journeyId, place.bank];

/** which banks have not confirmed that they closed or opened a log-on, the longest asked first. */
export async function unconfirmedLogons(
  db: ClientBase,
  { bank, askedBefore, limit, after, before, isInverted }: UnconfirmedPage,
): Promise<UnconfirmedLogon[]> {
  const values = [new Date(askedBefore), bank, ...placed(after), ...placed(before), limit];
  const { rows } = await db.query(select(isInverted ? 'DESC' : 'ASC'), values);
  return z.array(row).parse(rows);
}
