import type { ValueRow } from '../api/documents/progressBy.js';
import { spread } from '../programme/spread.js';
import type { Stage } from '../programme/stages.js';

export interface Group {
  readonly value: string;
  /** what the product calls it; null where the page knows the word */
  readonly name: string | null;
  readonly citizens: number;
  readonly enrolled: number;
  readonly overdue: number;
  readonly spread: readonly { readonly stage: Stage; readonly count: number }[];
}

const sum = (rows: readonly ValueRow[]): number =>
  rows.reduce((total, { count }) => total + count, 0);

function group(value: string, rows: readonly ValueRow[]): Group {
  return {
    value,
    name: rows[0]?.name ?? null,
    citizens: sum(rows),
    enrolled: rows.reduce((total, { withMitId }) => total + withMitId, 0),
    overdue: sum(rows.filter(({ isOverdue }) => isOverdue)),
    spread: spread(rows),
  };
}

/** Counts of one dimension, a group for each value that anybody has. */
export function groups(rows: readonly ValueRow[]): Group[] {
  const values = [...new Set(rows.map(({ value }) => value))];
  return values
    .map((value) =>
      group(
        value,
        rows.filter((row) => row.value === value),
      ),
    )
    .filter(({ citizens }) => citizens > 0);
}
