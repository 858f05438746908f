import { fieldsHoldingCpr } from '@overgang/domain';
import type { OpenedLine, PageWork } from '../page.js';
import { readFields } from '../readRow.js';
import type { Receipt } from '../receipt.js';
import { numberlessRow } from '../rows/rosterRow.js';

/**
 * rows that are right but for the number, which their customers do not have, are answered with what these can do. Only
 * with a number are they told from anybody else.
 */
export function withoutNumber(
  broken: readonly Receipt[],
  lines: readonly OpenedLine[],
  { delivery }: Pick<PageWork, 'delivery'>,
): Receipt[] {
  const textOf = new Map(lines.map(({ line, text }) => [line, text]));
  return broken.map((receipt) => {
    if (receipt.detail !== 'FIELDS cpr') return receipt;
    const read = numberlessRow.safeParse(
      readFields(textOf.get(receipt.line) ?? '', delivery.columns),
    );
    if (!read.success || fieldsHoldingCpr(read.data).length > 0) return receipt;
    const { customerReference } = read.data;
    return { line: receipt.line, receipt: 'NO_NUMBER', customerReference };
  });
}
