import type { Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';

const revoke = `
  UPDATE power_of_attorney SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1 RETURNING id`;

/** Ends a power of the principal's own, at once; again changes nothing. False: they gave no such one. */
export async function revokePower(db: ClientBase, id: string, at: Instant): Promise<boolean> {
  const { rowCount } = await db.query(revoke, [id, new Date(at)]);
  return rowCount === 1;
}
