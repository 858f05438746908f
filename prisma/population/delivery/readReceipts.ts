import type { ClientBase } from 'pg';
import { z } from 'zod';
import { type Receipt, receipts } from '../receipt.js';

const shape = z.object({
  line: z.int(),
  receipt: z.enum(receipts),
  detail: z.string().nullable(),
});

const more = z.object({
  detail: z.string().optional(),
  customerReference: z.string().optional(),
  handle: z.string().optional(),
});

function read(row: unknown): Receipt {
  const { line, receipt, detail } = shape.parse(row);
  return { line, receipt, ...(detail === null ? {} : more.parse(JSON.parse(detail))) };
}

/** Receipts of the sender's own delivery, by line, after one; rows not yet answered are left out. */
export async function readReceipts(
  db: ClientBase,
  of: { readonly id: string; readonly after: number; readonly limit: number },
): Promise<Receipt[]> {
  const { rows } = await db.query(
    `SELECT line, receipt, detail FROM roster_row
     WHERE roster_id = $1 AND line > $2 AND receipt IS NOT NULL ORDER BY line LIMIT $3`,
    [of.id, of.after, of.limit],
  );
  return rows.map(read);
}
