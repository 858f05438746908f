import { type Instant, isMended } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type Finding, mostFindingsKept } from '../books/saveReconciliation.js';
import { withTransaction } from '../connection/withTransaction.js';
import { type FoundMitId, mendMitIds, type TakenOver } from './mendMitIds.js';

const running = z.object({ id: z.string(), cursor: z.string() });
export type RunningMitIdComparison = z.infer<typeof running>;

/** What one page came to. */
export interface MitIdPage {
  readonly seen: readonly string[];
  readonly ours: number;
  readonly theirs: number;
  readonly matched: number;
  readonly underWay: number;
  readonly found: readonly FoundMitId[];
  readonly next: string;
}

const insert = `
  INSERT INTO reconciliation (id, channel, from_at, until_at, state, ours, theirs, matched, under_way, mended, reported,
    compared_at, cursor)
  SELECT $1, 'MITID', coalesce(max(until_at), $2), $2, 'INCOMPLETE', 0, 0, 0, 0, 0, 0, $2, ''
  FROM reconciliation WHERE channel = 'MITID'
  ON CONFLICT DO NOTHING`;
const select = `SELECT id, cursor FROM reconciliation WHERE channel = 'MITID' AND cursor IS NOT NULL`;

/** The comparison under way, or a new one. */
export async function runningMitIdComparison(
  pool: Pool,
  now: Instant,
): Promise<RunningMitIdComparison> {
  await pool.query(insert, [uuidv7(), new Date(now)]);
  return running.parse((await pool.query(select)).rows[0]);
}

const step = `
  UPDATE reconciliation SET cursor = $3, ours = ours + $4, theirs = theirs + $5, matched = matched + $6, under_way = under_way + $7
  WHERE id = $1 AND cursor = $2`;

const count = `UPDATE reconciliation SET mended = mended + $2, reported = reported + $3 WHERE id = $1`;

const insertFindings = `
  INSERT INTO reconciliation_finding (id, reconciliation_id, provider_key, kind, outcome)
  SELECT gen_random_uuid(), $1, key, kind, outcome
  FROM jsonb_to_recordset($2) AS finding (key text, kind text, outcome text)
  LIMIT greatest(0, $3 - (SELECT count(*) FROM reconciliation_finding WHERE reconciliation_id = $1))`;

const insertSeen = `
  INSERT INTO mit_id_seen (reconciliation_id, citizen_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`;

async function putOnRecord(db: ClientBase, id: string, findings: readonly Finding[]) {
  const mended = findings.filter(({ outcome }) => isMended(outcome)).length;
  await db.query(count, [id, mended, findings.length - mended]);
  await db.query(insertFindings, [id, JSON.stringify(findings), mostFindingsKept]);
}

/**
 * Mends what a page found, counts it and moves on, in one transaction: after a crash it is done whole or not at all. Answers
 * what is to be handed to journeys; null where another run of the same comparison took the page first.
 */
export async function saveMitIdPage(
  pool: Pool,
  { id, cursor }: RunningMitIdComparison,
  page: MitIdPage,
  now: Instant,
): Promise<readonly TakenOver[] | null> {
  const { ours, theirs, matched, underWay, found, seen, next } = page;
  return withTransaction(pool, async (db) => {
    const moved = await db.query(step, [id, cursor, next, ours, theirs, matched, underWay]);
    if (moved.rowCount !== 1) return null;
    const { findings, told } = await mendMitIds(db, found, now);
    if (findings.length > 0) await putOnRecord(db, id, findings);
    await db.query(insertSeen, [id, seen]);
    return told;
  });
}

const end = `
  UPDATE reconciliation SET state = 'DONE', cursor = NULL, compared_at = $2 WHERE id = $1 AND cursor IS NOT NULL
  RETURNING ours, theirs, matched, under_way AS "underWay", mended, reported`;

const figures = z.object({
  ...{ ours: z.int(), theirs: z.int(), matched: z.int() },
  ...{ underWay: z.int(), mended: z.int(), reported: z.int() },
});

/** Both books have been read to their ends. Null where another run ended it. */
export async function endMitIdComparison(pool: Pool, id: string, now: Instant) {
  const { rows } = await pool.query(end, [id, new Date(now)]);
  await pool.query('DELETE FROM mit_id_seen WHERE reconciliation_id = $1', [id]);
  return rows[0] === undefined ? null : figures.parse(rows[0]);
}
