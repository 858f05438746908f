import type { Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

export interface Withdrawal {
  readonly id: string;
  readonly by: string;
  readonly reason: string;
  readonly now: Instant;
}

/** DONE_BEFORE: by the same manager. */
export type WithdrawalOutcome =
  | 'WITHDRAWN'
  | 'DONE_BEFORE'
  | 'NOT_FOUND'
  | 'ALREADY_CONFIRMED'
  | 'PROPOSAL_WITHDRAWN';

const lock = `SELECT state, withdrawn_by AS "withdrawnBy" FROM proposal WHERE id = $1 FOR UPDATE`;
const shape = z.object({ state: z.string(), withdrawnBy: z.string().nullable() });

const update = `
  UPDATE proposal SET state = 'WITHDRAWN', withdrawn_by = $2, withdrawn_at = $3, withdrawal_reason = $4 WHERE id = $1`;

/** Takes a proposal back that nobody has confirmed. The lock orders it with a confirmation at the same moment. */
export async function withdrawProposal(
  db: ClientBase,
  { id, by, reason, now }: Withdrawal,
): Promise<WithdrawalOutcome> {
  const { rows } = await db.query(lock, [id]);
  if (rows[0] === undefined) return 'NOT_FOUND';
  const { state, withdrawnBy } = shape.parse(rows[0]);
  if (state === 'WITHDRAWN') return withdrawnBy === by ? 'DONE_BEFORE' : 'PROPOSAL_WITHDRAWN';
  if (state !== 'PROPOSED') return 'ALREADY_CONFIRMED';
  await db.query(update, [id, by, new Date(now), reason]);
  return 'WITHDRAWN';
}
