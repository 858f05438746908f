import type { StateRow } from '../api/documents/progressTotal.js';

export interface Totals {
  readonly citizens: number;
  /** Have received the notice, or came further by themselves; of the living, so it can fall. */
  readonly told: number;
  /** Told, not enrolled, deadline not passed: those who are overdue have a figure of their own. */
  readonly windowsOpen: number;
  readonly enrolled: number;
  readonly overdue: number;
  readonly retired: number;
}

const toldStates: ReadonlySet<string> = new Set([
  'WINDOW_OPEN',
  'ACTIVATING',
  'ENROLLED',
  'RETIREMENT_NOTICED',
  'RETIRED',
  'DECLINED',
  'REFUSED',
]);

const isOpen = (state: string): boolean => state === 'WINDOW_OPEN' || state === 'ACTIVATING';

/** The programme in six figures, from its counts by state. */
export function totals(rows: readonly StateRow[]): Totals {
  const sum = (counts: (row: StateRow) => boolean): number =>
    rows.reduce((total, row) => total + (counts(row) ? row.count : 0), 0);
  return {
    citizens: sum(() => true),
    told: sum(({ state }) => toldStates.has(state)),
    windowsOpen: sum(({ state, isOverdue }) => isOpen(state) && !isOverdue),
    enrolled: rows.reduce((total, { withMitId }) => total + withMitId, 0),
    overdue: sum(({ isOverdue }) => isOverdue),
    retired: sum(({ state }) => state === 'RETIRED'),
  };
}
