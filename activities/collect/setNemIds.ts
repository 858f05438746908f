import type { PoolClient } from 'pg';

/** A retirement was taken back: each NemID that it ended is again what it was before. */
export async function rollNemIdsBack(db: PoolClient, citizenId: string): Promise<null> {
  await db.query(
    `UPDATE nem_id SET state = coalesce(state_before, 'ACTIVE'), retired_at = NULL
     WHERE citizen_id = $1 AND state = 'RETIRED'`,
    [citizenId],
  );
  return null;
}

/** What the operator of NemID says of those of a citizen's NemIDs that are in one state: they go to another. */
export async function setNemIds(
  db: PoolClient,
  citizenId: string,
  from: 'ACTIVE' | 'BLOCKED',
  state: 'ACTIVE' | 'BLOCKED',
): Promise<null> {
  await db.query('UPDATE nem_id SET state = $3 WHERE citizen_id = $1 AND state = $2', [
    citizenId,
    from,
    state,
  ]);
  return null;
}
