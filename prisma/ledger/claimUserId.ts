import type { CanonicalUserId, Instant } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';

export interface UserIdClaim {
  readonly canonical: CanonicalUserId;
  readonly asTyped: string;
  readonly citizenId: string;
  readonly at: Instant;
}

/** Named, so that each connection plans it once: planned anew each time, a claim cost nearly twice a bare insert. */
const call = {
  name: 'claimUserId',
  text: 'SELECT claim_user_id($1, $2, $3, $4) AS claimed',
};

/**
 * I4, R-17: OK when the id is the citizen's after the call: reserved for them, free, or free again after quarantine. One
 * statement (in the migration, since a journey's step makes the same claim), so that of any number of claimants one wins.
 */
export async function claimUserId(
  db: Pool | ClientBase,
  claim: UserIdClaim,
): Promise<'OK' | 'TAKEN'> {
  const { canonical, citizenId, asTyped, at } = claim;
  const values = [canonical, citizenId, asTyped, new Date(at)];
  const { rows } = await db.query<{ claimed: boolean }>({ ...call, values });
  return rows[0]?.claimed ? 'OK' : 'TAKEN';
}
