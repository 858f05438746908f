import type { Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';

export interface StagedLine {
  readonly line: number;
  /** Sealed; null for a line too long to be a row, which is answered at once. */
  readonly content: Buffer | null;
}

export interface Stage {
  readonly id: string;
  readonly lines: readonly StagedLine[];
  readonly fromBytes: number;
  readonly toBytes: number;
  readonly toRows: number;
  readonly progress: { readonly hash: string; readonly columns: readonly string[] | null };
  readonly now: Instant;
}

const advance = `
  UPDATE roster SET received_bytes = $3, received_rows = $4, hash_state = $5, state = 'RECEIVING', refusal = NULL
  WHERE id = $1 AND received_bytes = $2 AND (state = 'RECEIVING' OR refusal = 'HASH_MISMATCH')`;

const insert = `
  INSERT INTO roster_row (roster_id, line, content, receipt, detail, answered_at)
  SELECT $1, line, content, CASE WHEN content IS NULL THEN 'INVALID' END,
    CASE WHEN content IS NULL THEN '{"detail":"ROW_TOO_LONG"}' END, CASE WHEN content IS NULL THEN $4::timestamptz END
  FROM unnest($2::int[], $3::bytea[]) AS given (line, content)`;

/**
 * Keeps lines and how far the upload has come, together: a crash loses neither or both. False when another request has
 * moved the delivery on in the meantime; then nothing is kept.
 */
export async function stageLines(db: ClientBase, of: Stage): Promise<boolean> {
  const { id, fromBytes, toBytes, toRows, progress } = of;
  const moved = await db.query(advance, [id, fromBytes, toBytes, toRows, JSON.stringify(progress)]);
  if (moved.rowCount !== 1) return false;
  const lines = of.lines.map(({ line }) => line);
  const contents = of.lines.map(({ content }) => content);
  await db.query(insert, [id, lines, contents, new Date(of.now)]);
  return true;
}
