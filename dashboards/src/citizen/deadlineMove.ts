import type { TimelineEntry } from '../api/documents/journeyFields.js';

export interface DeadlineMove {
  /** null: it was set for the first time, or what was before is not shown */
  readonly before: string | null;
  readonly after: string;
}

type Entry = Pick<TimelineEntry, 'details'>;

/** What a step did to the deadline; null: nothing. Entries stand newest first, and older ones may not say the deadline. */
export function deadlineMove(entries: readonly Entry[], index: number): DeadlineMove | null {
  const after = entries[index]?.details.deadline ?? null;
  const earlier = entries.slice(index + 1);
  const before = earlier.find(({ details }) => details.deadline != null)?.details.deadline ?? null;
  return after === null || after === before ? null : { before, after };
}
