import type { Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { DryRun } from './dryRunRetirement.js';

export const proposalKinds = [
  'RETIREMENT',
  'FORCED_RETIREMENT',
  'RETIREMENT_STAGE',
  'DEADLINE_FLOOR',
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export interface NewProposal {
  /** Made from the caller's key, so that the same request makes the same proposal. */
  readonly id: string;
  readonly kind: ProposalKind;
  readonly content: unknown;
  readonly dryRun: DryRun;
  readonly reason: string;
  readonly by: string;
  readonly now: Instant;
}

/** Puts a proposal before the other managers. Done again under the same id with other contents it answers KEY_REUSED. */
export async function propose(db: ClientBase, of: NewProposal): Promise<'PROPOSED' | 'KEY_REUSED'> {
  const content = JSON.stringify(of.content);
  const stored = await db.query(
    `INSERT INTO proposal (id, kind, content, dry_run, reason, state, proposed_by, proposed_at)
     VALUES ($1, $2, $3, $4, $5, 'PROPOSED', $6, $7) ON CONFLICT (id) DO NOTHING`,
    [of.id, of.kind, content, JSON.stringify(of.dryRun), of.reason, of.by, new Date(of.now)],
  );
  if (stored.rowCount === 1) return 'PROPOSED';
  const { rows } = await db.query(
    'SELECT kind = $2 AND content = $3::jsonb AND reason = $4 AS same FROM proposal WHERE id = $1',
    [of.id, of.kind, content, of.reason],
  );
  return z.object({ same: z.boolean() }).parse(rows[0]).same ? 'PROPOSED' : 'KEY_REUSED';
}
