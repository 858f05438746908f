import { type Instant, instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

const row = z.object({
  id: z.uuid(),
  journeyId: z.uuid(),
  /** NEMID: an id equal to one that was issued earlier. MITID: MitID's owner is not ours. */
  source: z.enum(['NEMID', 'MITID']),
  at: z.date().transform((at) => instant(at.getTime())),
});
export type UserIdConflict = z.infer<typeof row>;

/** A place in the list: later ones come first, equal instants by id. */
interface ConflictPlace {
  readonly at: Instant;
  readonly id: string;
}

export interface ConflictPage {
  readonly limit: number;
  /** only what comes after that place in the list */
  readonly after?: ConflictPlace;
  /** only what comes before it */
  readonly before?: ConflictPlace;
  /** the nearest to `before` first */
  readonly isInverted: boolean;
}

/** Each part is read by its own partial index, no further than the page goes. */
const part = (select: string, at: string, id: string, order: string): string => `
  (SELECT ${select}
   AND ($1::timestamptz IS NULL OR (${at}, ${id}) < ($1, $2::uuid)) AND ($3::timestamptz IS NULL OR (${at}, ${id}) > ($3, $4::uuid))
   ORDER BY ${at} ${order}, ${id} ${order} LIMIT $5)`;

const query = (order: 'ASC' | 'DESC'): string => `
  SELECT id, journey_id AS "journeyId", source, at FROM (
    ${part(
      `delivered.id, journey.id AS journey_id, 'NEMID' AS source, delivered.issued_at AS at
       FROM nem_id_user_id AS delivered JOIN nem_id ON nem_id.id = nem_id_id JOIN journey USING (citizen_id)
       WHERE delivered.outcome = 'CONFLICT'`,
      'delivered.issued_at',
      'delivered.id',
      order,
    )}
    UNION ALL
    ${part(
      `transition.id, journey_id, 'MITID', transition.at FROM transition WHERE details ? 'conflict'`,
      'transition.at',
      'transition.id',
      order,
    )}) AS conflict
  ORDER BY at ${order}, id ${order} LIMIT $5`;

const instants = (place: ConflictPlace | undefined) =>
  place === undefined ? [null, null] : [new Date(place.at), place.id];

/** R-17, R-21: user-IDs that two people have a claim to, the latest first; whose, never which. */
export async function userIdConflicts(
  db: ClientBase,
  { limit, after, before, isInverted }: ConflictPage,
): Promise<UserIdConflict[]> {
  const values = [...instants(after), ...instants(before), limit];
  const { rows } = await db.query(query(isInverted ? 'ASC' : 'DESC'), values);
  return z.array(row).parse(rows);
}
