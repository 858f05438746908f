import type { CanonicalUserId, Instant } from '@overgang/domain';
import type { PoolClient } from 'pg';

interface Kept {
  /** the id that stays */
  readonly canonical: CanonicalUserId;
  readonly citizenId: string;
  readonly until: Instant;
}

const update = `
  UPDATE user_id_ledger SET status = 'QUARANTINED', until = $3
  WHERE owner_id = $2 AND status = 'ACTIVE' AND canonical <> $1`;

/** what the citizen used before goes to nobody until its quarantine is over. */
export async function quarantineOthers(db: PoolClient, of: Kept): Promise<void> {
  await db.query(update, [of.canonical, of.citizenId, new Date(of.until)]);
}
