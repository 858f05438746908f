import type { Day } from '../calendar/day.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { addWorkingDays } from '../calendar/workingDay.js';
import type { PersonFacts } from '../person/facts.js';
import type { Policy } from '../programme/policy.js';

/** by when a device that is ordered or leaves on that day must have come; foreign post takes its own days longer. */
export function deviceDueOn(
  from: Day,
  { isAbroad }: Pick<PersonFacts, 'isAbroad'>,
  policy: Pick<Policy, 'deviceReorderWorkingDays' | 'postalDays' | 'postalDaysAbroad'>,
): Day {
  const dueOn = addWorkingDays(from, policy.deviceReorderWorkingDays);
  const longer = Math.max(0, policy.postalDaysAbroad - policy.postalDays);
  return isAbroad ? addDays(dueOn, longer) : dueOn;
}
