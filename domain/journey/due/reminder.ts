import { addDays } from '../../calendar/dayArithmetic.js';
import { dayOf, startOfDay } from '../../calendar/dayBounds.js';
import type { Instant } from '../../calendar/instant.js';
import type { Policy } from '../../programme/policy.js';
import type { EnrolmentWindow } from '../journey.js';
import type { DueAt } from '../row.js';

/** When the reminder of that many days after receipt is due. */
export const reminderAt = (window: EnrolmentWindow, days: number): Instant =>
  startOfDay(addDays(dayOf(window.openedAt), days));

/** The reminder days of the policy that are still to come, first one first. */
export const remindersLeft = (window: EnrolmentWindow, policy: Policy): readonly number[] =>
  policy.reminderDays
    .filter((days) => !window.remindersSent.includes(days))
    .toSorted((a, b) => a - b);

/** the next reminder; none once the citizen is overdue. */
export const reminder: DueAt = ({ window, isOverdue }, policy) => {
  if (window === null || isOverdue) return null;
  const [next] = remindersLeft(window, policy);
  return next === undefined ? null : reminderAt(window, next);
};
