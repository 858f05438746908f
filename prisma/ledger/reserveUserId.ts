import type { CanonicalUserId, Instant } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';

export interface UserIdReservation {
  readonly canonical: CanonicalUserId;
  readonly asTyped: string;
  readonly citizenId: string;
  /** when NemID issued it: of two that are equal, the earlier keeps it */
  readonly issuedAt: Instant;
}

/** `displaced` names the citizen who had it until now and issued later: their id is the conflict. */
export type Reserved =
  | { readonly outcome: 'RESERVED'; readonly displaced: string | null }
  | { readonly outcome: 'CONFLICT' };

/**
 * An id that is ACTIVE (chosen for MitID) is displaced by nobody; on the same instant whoever came first keeps it. The
 * owner's own row is written upon itself, so that no row means conflict, and the old row tells whom it was taken from.
 */
const reserve = `
  INSERT INTO user_id_ledger AS ledger (canonical, owner_id, status, as_typed, issued_at, from_nem_id)
  VALUES ($1, $2, 'RESERVED', $3, $4, true)
  ON CONFLICT (canonical) DO UPDATE
    SET owner_id = excluded.owner_id, from_nem_id = true,
      status = CASE WHEN ledger.owner_id = excluded.owner_id THEN ledger.status ELSE 'RESERVED' END,
      until = CASE WHEN ledger.owner_id = excluded.owner_id THEN ledger.until END,
      as_typed = CASE WHEN ledger.owner_id = excluded.owner_id THEN ledger.as_typed ELSE excluded.as_typed END,
      issued_at = least(ledger.issued_at, excluded.issued_at)
    WHERE ledger.owner_id = excluded.owner_id
      OR (ledger.status = 'RESERVED' AND excluded.issued_at < ledger.issued_at)
      OR (ledger.status = 'QUARANTINED' AND ledger.until <= excluded.issued_at)
  RETURNING CASE WHEN old.owner_id <> $2 AND old.status = 'RESERVED' THEN old.owner_id END AS displaced`;

/** reserves a NemID user-ID for its owner, unless somebody's earlier issued one is equal. */
export async function reserveUserId(
  db: Pool | ClientBase,
  of: UserIdReservation,
): Promise<Reserved> {
  const { rows } = await db.query<{ displaced: string | null }>(reserve, [
    of.canonical,
    of.citizenId,
    of.asTyped,
    new Date(of.issuedAt),
  ]);
  const [row] = rows;
  return row ? { outcome: 'RESERVED', displaced: row.displaced } : { outcome: 'CONFLICT' };
}
