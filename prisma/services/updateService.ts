import type { Day, Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

export interface ServiceChange {
  readonly id: string;
  readonly acceptsMitIdSince: Day | null;
  readonly now: Instant;
}

const former = z.object({ acceptedSince: z.string().nullable() });

/** Says since when a service accepts MitID, and answers what was said before; null where there is no such service. */
export async function updateService(
  db: ClientBase,
  { id, acceptsMitIdSince, now }: ServiceChange,
): Promise<z.infer<typeof former> | null> {
  const { rows } = await db.query(
    `UPDATE service SET accepts_mit_id_since = $2, updated_at = $3 WHERE id = $1
     RETURNING old.accepts_mit_id_since::text AS "acceptedSince"`,
    [id, acceptsMitIdSince, new Date(now)],
  );
  return rows[0] === undefined ? null : former.parse(rows[0]);
}
