import type { Policy } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { prepared } from '../connection/prepared.js';

/** What is in force, with its version, as one jsonb: for this query and for those that bring the policy along. */
export const currentPolicySql = `
  (SELECT data || jsonb_build_object('version', version) FROM policy ORDER BY version DESC LIMIT 1)`;

/** The programme's settings in force. */
export async function currentPolicy(db: Pool | ClientBase): Promise<Policy> {
  const { rows } = await db.query<{ policy: Policy }>(
    prepared(`SELECT ${currentPolicySql} AS policy`, []),
  );
  const [row] = rows;
  if (!row?.policy) throw new Error('no policy is stored: migrations have not run');
  return row.policy;
}
