import type { Cpr } from '@overgang/domain';
import type { z } from 'zod';
import type { OpenedLine, PageWork } from './page.js';
import { readRow } from './readRow.js';
import type { Receipt } from './receipt.js';

export interface GoodRow<Row> {
  readonly line: number;
  readonly row: Row;
  readonly cpr: Cpr;
  /** The number's blind index in base64: what to compare persons by. */
  readonly index: string;
}

/** The rows of a page that can be read, and the receipts of those that cannot. */
export function readPage<Row extends { readonly cpr: string }>(
  { delivery, vault }: PageWork,
  lines: readonly OpenedLine[],
  shape: z.ZodType<Row>,
): { good: GoodRow<Row>[]; broken: Receipt[] } {
  const good: GoodRow<Row>[] = [];
  const broken: Receipt[] = [];
  for (const { line, text } of lines) {
    const read = readRow(text, delivery.columns, shape);
    if (read.ok) {
      const index = vault.blindIndex(read.cpr).toString('base64');
      good.push({ line, row: read.row, cpr: read.cpr, index });
    } else {
      const { ok: _ok, ...why } = read;
      broken.push({ line, receipt: 'INVALID', ...why });
    }
  }
  return { good, broken };
}
