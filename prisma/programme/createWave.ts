import { dayOf, type Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { selectionParameters, type WaveSelection, waitingOfSelection } from './waveSelection.js';

export interface NewWave {
  /** Made from the caller's key, so that the same request makes the same wave. */
  readonly id: string;
  readonly name: string;
  readonly selection: WaveSelection;
  readonly ratePerDay: number;
  readonly by: string;
  readonly now: Instant;
}

export type WaveCreation = 'CREATED' | 'SAME' | 'KEY_REUSED' | 'NAME_TAKEN';

async function countWaiting(db: ClientBase, wave: NewWave): Promise<number> {
  const counted = await db.query(
    `SELECT count(*)::int AS waiting ${waitingOfSelection}`,
    selectionParameters(wave.selection, dayOf(wave.now)),
  );
  const { waiting } = z.object({ waiting: z.int() }).parse(counted.rows[0]);
  return Math.min(waiting, wave.selection.size ?? waiting);
}

const isSame = `
  SELECT id = $1 AND name = $2 AND selection = $3::jsonb AND rate_per_day = $4 AS same, id = $1 AS "hasId"
  FROM wave WHERE id = $1 OR name = $2 ORDER BY id = $1 DESC LIMIT 1`;

async function existing(db: ClientBase, wave: NewWave): Promise<WaveCreation> {
  const { id, name, selection, ratePerDay } = wave;
  const found = await db.query(isSame, [id, name, JSON.stringify(selection), ratePerDay]);
  const { same, hasId } = z.object({ same: z.boolean(), hasId: z.boolean() }).parse(found.rows[0]);
  if (same) return 'SAME';
  return hasId ? 'KEY_REUSED' : 'NAME_TAKEN';
}

/** Makes a draft wave and counts how many wait in its selection now. Nothing is released by it. */
export async function createWave(db: ClientBase, wave: NewWave): Promise<WaveCreation> {
  const { id, name, selection, ratePerDay, by, now } = wave;
  const created = await db.query(
    `INSERT INTO wave (id, name, selection, state, size, rate_per_day, created_at, created_by)
     VALUES ($1, $2, $3, 'DRAFT', $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      id,
      name,
      JSON.stringify(selection),
      await countWaiting(db, wave),
      ratePerDay,
      new Date(now),
      by,
    ],
  );
  return created.rowCount === 1 ? 'CREATED' : existing(db, wave);
}
