import type { CanonicalUserId, Instant } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { reserveSql } from './reserve.sql.js';

export interface UserIdReservation {
  readonly canonical: CanonicalUserId;
  readonly asTyped: string;
  readonly citizenId: string;
  /** when NemID issued it: of two that are equal, the earlier keeps it */
  readonly issuedAt: Instant;
  readonly now: Instant;
}

/** `displaced` names the citizen who had it until now and issued later: their id is the conflict. */
export type Reserved =
  | { readonly outcome: 'RESERVED'; readonly displaced: string | null }
  | { readonly outcome: 'CONFLICT' };

/** reserves a NemID user-ID for its owner, unless somebody's earlier issued one is equal. */
export async function reserveUserId(
  db: Pool | ClientBase,
  of: UserIdReservation,
): Promise<Reserved> {
  const { now, issuedAt, ...claim } = of;
  const claims = [{ ...claim, issuedAt: new Date(issuedAt) }];
  const values = [JSON.stringify(claims), new Date(now)];
  const { rows } = await db.query<{ displaced: string | null }>(reserveSql, values);
  const [row] = rows;
  return row ? { outcome: 'RESERVED', displaced: row.displaced } : { outcome: 'CONFLICT' };
}
