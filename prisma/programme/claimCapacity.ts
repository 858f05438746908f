import type { Day } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

export interface CapacityClaim {
  readonly resource: string;
  readonly day: Day;
  readonly wanted: number;
  /** The day's limit if the resource has no row for that day yet; an existing row's own limit stands. */
  readonly limit: number;
}

/**
 * I7: takes as much of the day's capacity as there is, up to `wanted`, and says how much. One statement: the row's lock
 * makes claims of all processes follow each other, so `used` never passes the limit. Holds until the transaction ends.
 */
export async function claimCapacity(db: ClientBase, claim: CapacityClaim): Promise<number> {
  const { resource, day, wanted, limit } = claim;
  const claimed = await db.query(
    `INSERT INTO capacity AS c (resource, day, "limit", used)
     VALUES ($1, $2, $4, least($3::int, $4::int))
     ON CONFLICT (resource, day) DO UPDATE
       SET used = c.used + greatest(0, least($3::int, c."limit" - c.used))
     RETURNING new.used - coalesce(old.used, 0) AS granted`,
    [resource, day, wanted, limit],
  );
  return z.object({ granted: z.int() }).parse(claimed.rows[0]).granted;
}

/** Gives back what was claimed in the same transaction and is not needed. */
export async function returnCapacity(
  db: ClientBase,
  claim: Pick<CapacityClaim, 'resource' | 'day'> & { readonly unused: number },
): Promise<void> {
  if (claim.unused === 0) return;
  await db.query('UPDATE capacity SET used = used - $3 WHERE resource = $1 AND day = $2', [
    claim.resource,
    claim.day,
    claim.unused,
  ]);
}
