import { compareDays } from '../../calendar/dayArithmetic.js';
import { effectiveDeadline } from '../effectiveDeadline.js';
import type { DueAt } from '../row.js';

/** at once, when the programme's floor has moved the deadline and the citizen has not heard of it. */
export const deadlineToTell: DueAt = (journey, policy) => {
  const { window } = journey;
  const deadline = effectiveDeadline(journey, policy);
  if (window === null || deadline === null || compareDays(deadline, window.told) <= 0) return null;
  return window.openedAt;
};
