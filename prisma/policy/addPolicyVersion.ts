import type { Instant, Policy } from '@overgang/domain';
import type { ClientBase } from 'pg';

export interface PolicyChange {
  readonly change: Partial<Omit<Policy, 'version'>>;
  readonly by: string;
  readonly at: Instant;
}

/** Two managers at once: the second waits, and lays its change over the first one's. */
const takeTurn = "SELECT pg_advisory_xact_lock(hashtext('policy'))";
const insert = `
  INSERT INTO policy (data, created_at, created_by)
  SELECT data || $1::jsonb, $2, $3 FROM policy ORDER BY version DESC LIMIT 1
  RETURNING version`;

/**
 * Adds a version that differs in what `change` names; answers its number. To be called in a transaction; from its commit
 * on the version holds for everybody's next step.
 */
export async function addPolicyVersion(db: ClientBase, of: PolicyChange): Promise<number> {
  await db.query(takeTurn);
  const { rows } = await db.query<{ version: number }>(insert, [
    JSON.stringify(of.change),
    new Date(of.at),
    of.by,
  ]);
  const [row] = rows;
  if (!row) throw new Error('no policy is stored: migrations have not run');
  return row.version;
}
