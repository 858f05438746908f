import type { PoolClient } from 'pg';

/** What the operator of NemID says of those of a citizen's NemIDs that are of one of the states. */
export async function setNemIds(
  db: PoolClient,
  citizenId: string,
  state: 'ACTIVE' | 'BLOCKED',
  from: readonly ('ACTIVE' | 'BLOCKED' | 'RETIRED')[],
): Promise<null> {
  await db.query(
    'UPDATE nem_id SET state = $2, retired_at = NULL WHERE citizen_id = $1 AND state = ANY ($3)',
    [citizenId, state, from],
  );
  return null;
}
