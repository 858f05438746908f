import type { Instant } from '@overgang/domain';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { withTransaction } from '../connection/withTransaction.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import type { Vault } from '../vault/vault.js';
import { answerCpr } from './cpr/answerCpr.js';
import type { AnswerPage, Delivery, OpenedLine, PageWork } from './page.js';
import { answerPopulation } from './population/answerPopulation.js';
import type { Receipt } from './receipt.js';
import { answerRoster } from './roster/answerRoster.js';
import { saveReceipts } from './saveReceipts.js';

const answers: Record<Delivery['kind'], AnswerPage> = {
  POPULATION: answerPopulation,
  CPR: answerCpr,
  ROSTER: answerRoster,
};

const shape = z.object({
  id: z.string(),
  kind: z.enum(['POPULATION', 'CPR', 'ROSTER']),
  sender: z.string(),
  columns: z.array(z.string()).nullable(),
  isTest: z.boolean(),
});

const lock = `
  SELECT id, kind, sender, hash_state -> 'columns' AS columns, is_test AS "isTest" FROM roster
  WHERE id = $1 AND state IN ('CHECKED', 'PROCESSING') FOR UPDATE`;

const nextLines = `
  SELECT line, content FROM roster_row WHERE roster_id = $1 AND receipt IS NULL ORDER BY line LIMIT $2`;
const sealedLine = z.object({ line: z.int(), content: z.instanceof(Uint8Array) });

export interface Processing {
  readonly rosterId: string;
  readonly vault: Vault;
  readonly now: Instant;
  readonly pageSize?: number;
}

/** A trial changes nothing: its work is undone before its receipts are written. */
async function answer(work: PageWork, lines: readonly OpenedLine[]): Promise<Receipt[]> {
  const { db, delivery } = work;
  if (!delivery.isTest) return answers[delivery.kind](work, lines);
  await db.query('SAVEPOINT trial');
  const receipts = await answers[delivery.kind](work, lines);
  await db.query('ROLLBACK TO SAVEPOINT trial');
  return receipts.map(({ handle: _undone, ...receipt }) => receipt);
}

async function onePage(db: PoolClient, of: Processing): Promise<number> {
  const { rows } = await db.query(lock, [of.rosterId]);
  if (rows[0] === undefined) return 0;
  const delivery = shape.parse(rows[0]);
  const staged = await db.query(nextLines, [of.rosterId, of.pageSize ?? 200]);
  if (staged.rows.length === 0) {
    await db.query(`UPDATE roster SET state = 'DONE', done_at = $2 WHERE id = $1`, [
      of.rosterId,
      new Date(of.now),
    ]);
    return 0;
  }
  const lines = staged.rows.map((row) => {
    const { line, content } = sealedLine.parse(row);
    return { line, text: of.vault.openText(content) };
  });
  const policy = await currentPolicy(db);
  const work = { db, delivery, vault: of.vault, policy, now: of.now };
  await saveReceipts(db, of.rosterId, await answer(work, lines), new Date(of.now));
  await db.query(`UPDATE roster SET state = 'PROCESSING' WHERE id = $1`, [of.rosterId]);
  return lines.length;
}

/**
 * Answers every waiting row of a checked delivery, a page a transaction: it may be killed anywhere and called again, also
 * by several at once (the roster's row lock lets one page through at a time). Answers how many rows it answered.
 */
export async function processRoster(pool: Pool, of: Processing): Promise<number> {
  let answered = 0;
  for (;;) {
    const rows = await withTransaction(pool, (db) => onePage(db, of));
    if (rows === 0) return answered;
    answered += rows;
  }
}
