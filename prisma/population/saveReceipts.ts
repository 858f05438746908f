import type { ClientBase } from 'pg';
import type { Receipt } from './receipt.js';

const save = `
  UPDATE roster_row SET receipt = given.receipt, detail = given.detail, answered_at = $3, content = NULL
  FROM jsonb_to_recordset($2) AS given (line integer, receipt text, detail text)
  WHERE roster_row.roster_id = $1 AND roster_row.line = given.line AND roster_row.receipt IS NULL`;

/** What goes back with the receipt beside its code, as JSON text; null when there is nothing to add. */
function detailOf({ detail, customerReference, handle }: Receipt): string | null {
  const given = JSON.stringify({ detail, customerReference, handle });
  return given === '{}' ? null : given;
}

/** Answers rows and forgets their content, which is personal data (I9). */
export async function saveReceipts(
  db: ClientBase,
  rosterId: string,
  receipts: readonly Receipt[],
  at: Date,
): Promise<void> {
  const rows = receipts.map((of) => ({ line: of.line, receipt: of.receipt, detail: detailOf(of) }));
  await db.query(save, [rosterId, JSON.stringify(rows), at]);
}
