import type { CanonicalUserId, Instant } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';

export interface UserIdQuarantine {
  readonly canonical: CanonicalUserId;
  readonly citizenId: string;
  /** free for anybody from then on */
  readonly until: Instant;
}

const update = `
  UPDATE user_id_ledger SET status = 'QUARANTINED', until = $3 WHERE canonical = $1 AND owner_id = $2`;

/** an id given up goes to nobody until the quarantine is over. False when it was not the citizen's. */
export async function quarantineUserId(
  db: Pool | ClientBase,
  of: UserIdQuarantine,
): Promise<boolean> {
  const { rowCount } = await db.query(update, [of.canonical, of.citizenId, new Date(of.until)]);
  return rowCount === 1;
}
