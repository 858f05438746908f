import type { Faults } from '../faults/faults.js';

export interface FeedPage<Row> {
  readonly rows: readonly Row[];
  /** Ask with this as `after` next time. */
  readonly next: string;
}

/**
 * The rows after a cursor (how many rows were seen; empty or odd: from the start). With faults on, rows of the page
 * come twice or out of order, as a feed that promises "at least once, unordered" may.
 */
export function readFeed<Row>(
  rows: readonly Row[],
  after: string | undefined,
  limit: number,
  faults: Faults,
): FeedPage<Row> {
  const seen = Math.min(rows.length, Math.max(0, Math.trunc(Number(after ?? 0)) || 0));
  const page = rows.slice(seen, seen + limit);
  const repeated = faults.answerTwice ? page.flatMap((row) => [row, row]) : page;
  return {
    rows: faults.reorder ? repeated.toReversed() : repeated,
    next: String(seen + page.length),
  };
}
