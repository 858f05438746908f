import type { Day, Instant, NemIdHindrance, NemIdPart } from '@overgang/domain';
import type { PoolClient } from 'pg';

/** A retirement was taken back: each NemID that it ended is again what it was before. A deleted one stays so. */
export async function rollNemIdsBack(
  db: PoolClient,
  citizenId: string,
  at: Instant,
): Promise<null> {
  await db.query(
    `UPDATE nem_id SET state = coalesce(state_before, 'ACTIVE'), retired_at = NULL
     WHERE citizen_id = $1 AND state = 'RETIRED' AND deleted_at IS NULL`,
    [citizenId],
  );
  await db.query(
    `UPDATE nem_id SET parts_off = '{}', rolled_back_at = greatest(rolled_back_at, $2)
     WHERE citizen_id = $1 AND deleted_at IS NULL`,
    [citizenId, new Date(at)],
  );
  return null;
}

/** What the end of NemID has turned off. */
export interface PartOff {
  readonly part: NemIdPart;
  /** which of several NemIDs; null: the only one */
  readonly issuedOn: Day | null;
  readonly at: Instant;
}

/** one part more is off; told again or after a roll-back it changes nothing. */
export async function turnPartOff(db: PoolClient, citizenId: string, of: PartOff): Promise<null> {
  await db.query(
    `UPDATE nem_id SET parts_off = parts_off || $2::text
     WHERE citizen_id = $1 AND $2 <> ALL (parts_off) AND ($3::date IS NULL OR issued_on = $3)
       AND (rolled_back_at IS NULL OR rolled_back_at < $4)`,
    [citizenId, of.part, of.issuedOn, new Date(of.at)],
  );
  return null;
}

/**
 * What the operator of NemID says of all of a citizen's NemIDs that have not ended: usable, or what keeps them from being
 * used. Of two that come in the wrong order the later one stands.
 */
export async function setNemIds(
  db: PoolClient,
  citizenId: string,
  state: 'ACTIVE' | NemIdHindrance,
  at: Instant,
): Promise<null> {
  await db.query(
    `UPDATE nem_id SET state = $2, state_at = $3
     WHERE citizen_id = $1 AND state <> 'RETIRED' AND (state_at IS NULL OR state_at <= $3)`,
    [citizenId, state, new Date(at)],
  );
  return null;
}

/** all of a citizen's NemIDs were deleted on request; one that was issued since is another. */
export async function deleteNemIds(db: PoolClient, citizenId: string, at: Instant): Promise<null> {
  await db.query(
    `UPDATE nem_id SET state = 'RETIRED', retired_at = coalesce(retired_at, $2), deleted_at = $2
     WHERE citizen_id = $1 AND deleted_at IS NULL AND issued_on <= $2::timestamptz::date`,
    [citizenId, new Date(at)],
  );
  return null;
}
