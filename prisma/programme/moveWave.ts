import type { Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';

export type WaveMove = 'release' | 'pause' | 'resume';

const moves = {
  release: { from: ['DRAFT', 'RELEASING'], to: 'RELEASING' },
  pause: { from: ['RELEASING', 'PAUSED'], to: 'PAUSED' },
  resume: { from: ['PAUSED', 'RELEASING'], to: 'RELEASING' },
} as const satisfies Record<WaveMove, { from: readonly string[]; to: string }>;

type MovedTo = (typeof moves)[WaveMove]['to'];

/** Sets a wave's state and answers what it set; null where the wave is in a state from which it cannot be set. Doing it twice does it once. */
export async function moveWave(
  db: ClientBase,
  { waveId, move, now }: { waveId: string; move: WaveMove; now: Instant },
): Promise<MovedTo | null> {
  const { from, to } = moves[move];
  const moved = await db.query(
    `UPDATE wave SET state = $2, released_at = coalesce(released_at, CASE WHEN $2 = 'RELEASING' THEN $3::timestamptz END)
     WHERE id = $1 AND state = ANY ($4)`,
    [waveId, to, new Date(now), from],
  );
  return moved.rowCount === 1 ? to : null;
}
