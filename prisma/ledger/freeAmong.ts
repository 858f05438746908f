import type { CanonicalUserId, Instant } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';

/** which of the first fifty candidates nobody has or holds, in their order. A claim may still come too late. */
export async function freeAmong(
  db: Pool | ClientBase,
  candidates: readonly CanonicalUserId[],
  now: Instant,
): Promise<readonly CanonicalUserId[]> {
  const { rows } = await db.query<{ free: CanonicalUserId }>('SELECT free_among($1, $2) AS free', [
    candidates,
    new Date(now),
  ]);
  return rows.map(({ free }) => free);
}
