import { addDays, compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf, startOfDay } from '../../calendar/dayBounds.js';
import type { Policy } from '../../programme/policy.js';
import { timesSent } from '../actions/sendNotice.js';
import type { Journey } from '../journey.js';
import type { DueAt } from '../row.js';

const idUpdateKinds = ['ID_UPDATE_NEEDED', 'GET_NEMID_FIRST'] as const;

/** How many days after the first telling the next one is due: each adds its share. */
const daysUntilNext = (journey: Journey, policy: Policy): number => {
  const told = idUpdateKinds.map((kind) => Number(timesSent(journey, kind)));
  return policy.idUpdateReminderDays * Math.max(1, ...told);
};

/** told again every so many days while ID information is out of date, until the roll-out ends. */
export const idUpdateReminder: DueAt = (journey, policy) => {
  if (journey.invitedAt === null) return null;
  const on = addDays(dayOf(journey.invitedAt), daysUntilNext(journey, policy));
  return compareDays(on, policy.rollOutEndsOn) > 0 ? null : startOfDay(on);
};
