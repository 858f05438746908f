import { addDays, compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf, startOfDay } from '../../calendar/dayBounds.js';
import type { Journey } from '../journey.js';
import { parseNoticeId } from '../noticeId.js';
import type { DueAt } from '../row.js';

/** How often the citizen was told what to put in order, in the window at hand. */
export function timesTold(journey: Journey): number {
  const sent = Object.keys(journey.noticesSent).map(parseNoticeId);
  const steps = sent.filter((key) => key?.kind === journey.reason).map((key) => key?.step);
  return new Set(steps).size;
}

/** told again every so many days while ID information is out of date, until the roll-out ends. */
export const idUpdateReminder: DueAt = (journey, policy) => {
  if (journey.invitedAt === null) return null;
  const days = policy.idUpdateReminderDays * Math.max(1, timesTold(journey));
  const on = addDays(dayOf(journey.invitedAt), days);
  return compareDays(on, policy.rollOutEndsOn) > 0 ? null : startOfDay(on);
};
