import type { PoolClient } from 'pg';

/** What the operator of NemID says of a citizen's NemIDs that are not of another state for good. */
export async function setNemIds(
  db: PoolClient,
  citizenId: string,
  state: 'ACTIVE' | 'BLOCKED',
): Promise<null> {
  const from = state === 'ACTIVE' ? 'RETIRED' : 'ACTIVE';
  await db.query(
    'UPDATE nem_id SET state = $2, retired_at = NULL WHERE citizen_id = $1 AND state = $3',
    [citizenId, state, from],
  );
  return null;
}
