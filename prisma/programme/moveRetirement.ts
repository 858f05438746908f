import type { ClientBase } from 'pg';

export type RetirementMove = 'pause' | 'resume';

const moves = {
  pause: { from: ['CONFIRMED', 'PAUSED'], to: 'PAUSED' },
  resume: { from: ['PAUSED', 'CONFIRMED'], to: 'CONFIRMED' },
} as const satisfies Record<RetirementMove, { from: readonly string[]; to: string }>;

/** Stops a confirmed retirement after its page, or lets it go on; false where it is in no such state. Doing it twice does it once. */
export async function moveRetirement(
  db: ClientBase,
  { id, move }: { id: string; move: RetirementMove },
): Promise<boolean> {
  const { from, to } = moves[move];
  const moved = await db.query(
    'UPDATE proposal SET state = $2 WHERE id = $1 AND state = ANY ($3)',
    [id, to, from],
  );
  return moved.rowCount === 1;
}
