import type { Instant, NemIdDifference } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { withTransaction } from '../connection/withTransaction.js';
import { underWay } from './ourNemIds.js';

const running = z.object({ id: z.string(), cursor: z.string() });
export type RunningComparison = z.infer<typeof running>;

export interface FoundDifference {
  readonly journeyId: string | null;
  readonly kind: NemIdDifference;
}

/** What one page of NemID's book came to. */
export interface ComparedPage {
  readonly seen: readonly string[];
  readonly citizens: number;
  readonly matched: number;
  readonly underWay: number;
  readonly differences: readonly FoundDifference[];
  readonly next: string;
}

const insert = `
  INSERT INTO nem_id_comparison (id, state, begun_at) VALUES ($1, 'RUNNING', $2) ON CONFLICT DO NOTHING`;
const select = `SELECT id, cursor FROM nem_id_comparison WHERE state = 'RUNNING'`;

/** The comparison under way, or a new one. */
export async function runningComparison(pool: Pool, now: Instant): Promise<RunningComparison> {
  await pool.query(insert, [uuidv7(), new Date(now)]);
  return running.parse((await pool.query(select)).rows[0]);
}

const step = `
  UPDATE nem_id_comparison SET cursor = $3, citizens = citizens + $4, matched = matched + $5, under_way = under_way + $6,
    reported = reported + $7
  WHERE id = $1 AND cursor = $2 AND state = 'RUNNING'`;

const insertDifferences = `
  INSERT INTO nem_id_difference (id, comparison_id, journey_id, kind)
  SELECT id, $1, journey_id, kind FROM jsonb_to_recordset($2) AS given (id uuid, journey_id uuid, kind text)`;

async function saveDifferences(db: ClientBase, id: string, found: readonly FoundDifference[]) {
  if (found.length === 0) return;
  const rows = found.map(({ journeyId, kind }) => ({ id: uuidv7(), journey_id: journeyId, kind }));
  await db.query(insertDifferences, [id, JSON.stringify(rows)]);
}

/** Saves a page and moves on; false where another run of the same comparison took it first. */
export async function saveComparedPage(
  pool: Pool,
  { id, cursor }: RunningComparison,
  page: ComparedPage,
): Promise<boolean> {
  const { citizens, matched, differences } = page;
  const figures = [page.next, citizens, matched, page.underWay, differences.length];
  return withTransaction(pool, async (db) => {
    const moved = await db.query(step, [id, cursor, ...figures]);
    if (moved.rowCount !== 1) return false;
    await saveDifferences(db, id, differences);
    await db.query(
      `INSERT INTO nem_id_seen (comparison_id, citizen_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [id, page.seen],
    );
    return true;
  });
}

/** More than that means that their book is not all there. */
const mostMissing = 10_000;

const missing = `
  SELECT DISTINCT j.id FROM nem_id n JOIN citizen c ON c.id = n.citizen_id JOIN journey j ON j.citizen_id = n.citizen_id
  WHERE n.state <> 'RETIRED' AND NOT ${underWay}
    AND c.created_at < (SELECT begun_at FROM nem_id_comparison WHERE id = $1)
    AND n.issued_on < (SELECT begun_at::date FROM nem_id_comparison WHERE id = $1)
    AND NOT EXISTS (SELECT FROM nem_id_seen s WHERE s.comparison_id = $1 AND s.citizen_id = n.citizen_id)
  LIMIT ${mostMissing}`;

const end = `
  UPDATE nem_id_comparison SET state = 'DONE', done_at = $2, reported = reported + $3 WHERE id = $1 AND state = 'RUNNING'`;

/** Their book has been read to its end: what they do not have is reported too. Answers how many differences there are. */
export async function endComparison(pool: Pool, id: string, now: Instant): Promise<number> {
  return withTransaction(pool, async (db) => {
    const { rows } = await db.query<{ id: string }>(missing, [id]);
    const found = rows.map((row) => ({ journeyId: row.id, kind: 'NOT_KNOWN_THERE' as const }));
    const ended = await db.query(end, [id, new Date(now), found.length]);
    if (ended.rowCount === 1) await saveDifferences(db, id, found);
    await db.query('DELETE FROM nem_id_seen WHERE comparison_id = $1', [id]);
    const all = await db.query('SELECT FROM nem_id_difference WHERE comparison_id = $1', [id]);
    return all.rowCount ?? 0;
  });
}
