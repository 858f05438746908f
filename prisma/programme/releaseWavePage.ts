import { addDays, type Day, dayOf, type Instant } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import { withTransaction } from '../connection/withTransaction.js';
import { messageId } from '../inbox/messageId.js';
import { storeMessages } from '../inbox/storeMessages.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import { claimCapacity, returnCapacity } from './claimCapacity.js';
import {
  selectionParameters,
  type WaveSelection,
  waitingOfSelection,
  waveSelection,
} from './waveSelection.js';

export interface ReleasedMessage {
  readonly journeyId: string;
  readonly messageId: string;
}

/** How a page went. `resumesOn`: today's capacity is used up, go on that day; null: go on at once. */
export type WavePage =
  | {
      readonly state: 'RELEASING';
      readonly messages: readonly ReleasedMessage[];
      readonly resumesOn: Day | null;
    }
  | { readonly state: 'PAUSED' | 'RELEASED' | 'DRAFT'; readonly messages: readonly [] };

export interface PageOfWave {
  readonly waveId: string;
  readonly pageSize: number;
  readonly now: Instant;
}

const wave = z.object({
  state: z.enum(['DRAFT', 'RELEASING', 'PAUSED', 'RELEASED']),
  selection: waveSelection,
  left: z.int(),
  ratePerDay: z.int(),
  cursor: z.string().nullable(),
});
type Wave = z.infer<typeof wave>;

const lockWave = `
  SELECT state, selection, size - released AS left, rate_per_day AS "ratePerDay", cursor
  FROM wave WHERE id = $1 FOR UPDATE`;

const nextWaiting = `
  SELECT j.id ${waitingOfSelection} AND ($6::uuid IS NULL OR j.id > $6)
  ORDER BY j.id LIMIT $7 FOR NO KEY UPDATE OF j`;

async function waitingPage(
  db: ClientBase,
  of: { selection: WaveSelection; today: Day; cursor: string | null; most: number },
): Promise<string[]> {
  const parameters = selectionParameters(of.selection, of.today);
  const found = await db.query<{ id: string }>(nextWaiting, [...parameters, of.cursor, of.most]);
  return found.rows.map(({ id }) => id);
}

/** I7: what both the wave's own rate and the programme's day leave, at most `wanted`. */
async function claimReleases(
  db: ClientBase,
  of: PageOfWave,
  ratePerDay: number,
  wanted: number,
): Promise<number> {
  const day = dayOf(of.now);
  const resource = `wave/${of.waveId}`;
  const own = await claimCapacity(db, { resource, day, wanted, limit: ratePerDay });
  const { releasesPerDay: limit } = await currentPolicy(db);
  const granted = await claimCapacity(db, { resource: 'release', day, wanted: own, limit });
  await returnCapacity(db, { resource, day, unused: own - granted });
  return granted;
}

async function release(
  db: ClientBase,
  of: PageOfWave,
  ids: readonly string[],
): Promise<ReleasedMessage[]> {
  const sender = `wave/${of.waveId}`;
  await db.query('UPDATE journey SET wave_id = $2, version = version + 1 WHERE id = ANY ($1)', [
    ids,
    of.waveId,
  ]);
  await storeMessages(
    db,
    ids.map((journeyId) => ({
      sender,
      key: journeyId,
      kind: 'released' as const,
      journeyId,
      payload: { by: 'WAVE' },
      actor: sender,
      role: 'programme',
      receivedAt: of.now,
      deliverAfter: of.now,
    })),
  );
  await db.query('UPDATE wave SET released = released + $2, cursor = $3 WHERE id = $1', [
    of.waveId,
    ids.length,
    ids.at(-1),
  ]);
  return ids.map((journeyId) => ({ journeyId, messageId: messageId(sender, journeyId) }));
}

async function page(
  db: ClientBase,
  of: PageOfWave,
  { selection, left, ratePerDay, cursor }: Wave,
): Promise<WavePage> {
  const today = dayOf(of.now);
  const most = Math.min(of.pageSize, left);
  const waiting = await waitingPage(db, { selection, today, cursor, most });
  if (waiting.length === 0) {
    await db.query(`UPDATE wave SET state = 'RELEASED' WHERE id = $1`, [of.waveId]);
    return { state: 'RELEASED', messages: [] };
  }
  const granted = await claimReleases(db, of, ratePerDay, waiting.length);
  const messages = granted === 0 ? [] : await release(db, of, waiting.slice(0, granted));
  const resumesOn = granted < waiting.length ? addDays(today, 1) : null;
  return { state: 'RELEASING', messages, resumesOn };
}

/**
 * Releases the next page of a wave in one transaction: takes who still waits after the cursor, claims the day's capacity,
 * marks them and stores their `released` messages. Killed and called again, it goes on after the last whole page.
 * Throws when there is no such wave.
 */
export async function releaseWavePage(pool: Pool, of: PageOfWave): Promise<WavePage> {
  return withTransaction(pool, async (db) => {
    const { rows } = await db.query(lockWave, [of.waveId]);
    const locked = wave.parse(rows[0]);
    if (locked.state !== 'RELEASING') return { state: locked.state, messages: [] };
    return page(db, of, locked);
  });
}
