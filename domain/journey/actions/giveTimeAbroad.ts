import type { Day } from '../../calendar/day.js';
import { compareDays } from '../../calendar/dayArithmetic.js';
import { deadlineAfter } from '../../calendar/deadlineAfter.js';
import { effectiveDeadline } from '../effectiveDeadline.js';
import type { EventType } from '../event.js';
import type { Step } from '../step.js';
import { windowLengthDays } from '../windowLengthDays.js';
import { moveDeadline } from './moveDeadline.js';

/** The deadline had they lived abroad when the window opened; null: they do not, no window runs, or they have as much. */
function deadlineAbroad(step: Step): Day | null {
  const { journey, policy } = step;
  const current = effectiveDeadline(journey, policy);
  if (!journey.facts.isAbroad || journey.window === null || current === null) return null;
  const { openedAt, openedBy } = journey.window;
  const deadline = deadlineAfter(openedAt, windowLengthDays(step, openedBy));
  return compareDays(deadline, current) > 0 ? deadline : null;
}

/** Whether a move abroad within the window gives more time than there is. */
export const needsTimeAbroad = (step: Step): boolean => deadlineAbroad(step) !== null;

/** who moves abroad within the window gets the days of those who lived there from the start. */
export function giveTimeAbroad<T extends EventType>(step: Step<T>): Step<T> {
  const deadline = deadlineAbroad(step);
  return deadline === null ? step : moveDeadline(step, deadline);
}
