import { addDays } from '../../calendar/dayArithmetic.js';
import { dayOf, endOfDay } from '../../calendar/dayBounds.js';
import { type Instant, instant } from '../../calendar/instant.js';
import type { Policy } from '../../programme/policy.js';

/**
 * until when an overdue notice must have gone out for the bank to be asked at `at` to close the log-on. It is asked for
 * with the days counted from when the notice was asked for; a channel that stands still makes that too early.
 */
export function overdueToldBy(
  at: Instant,
  { closeLogonAfterDays }: Pick<Policy, 'closeLogonAfterDays'>,
): Instant {
  const nextDay = dayOf(instant(at + 1));
  return endOfDay(addDays(nextDay, -closeLogonAfterDays - 1));
}
