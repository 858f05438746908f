import type { CanonicalUserId, Instant } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';

export interface UserIdClaim {
  readonly canonical: CanonicalUserId;
  readonly asTyped: string;
  readonly citizenId: string;
  readonly at: Instant;
}

/**
 * I4, R-17: OK when the id is the citizen's after the call: reserved for them, free, or free again after quarantine. One
 * statement (in the migration, since a journey's step makes the same claim), so that of any number of claimants one wins.
 */
export async function claimUserId(
  db: Pool | ClientBase,
  claim: UserIdClaim,
): Promise<'OK' | 'TAKEN'> {
  const { canonical, citizenId, asTyped, at } = claim;
  const { rows } = await db.query<{ claimed: boolean }>(
    'SELECT claim_user_id($1, $2, $3, $4) AS claimed',
    [canonical, citizenId, asTyped, new Date(at)],
  );
  return rows[0]?.claimed ? 'OK' : 'TAKEN';
}
