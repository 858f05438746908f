import { endOfDay } from '../../calendar/dayBounds.js';
import { instant } from '../../calendar/instant.js';
import { effectiveDeadline } from '../effectiveDeadline.js';
import type { DueAt } from '../row.js';

/** the first instant after the last day. */
export const deadlinePassed: DueAt = (journey, policy) => {
  const deadline = effectiveDeadline(journey, policy);
  if (deadline === null || journey.isOverdue) return null;
  return instant(endOfDay(deadline) + 1);
};
