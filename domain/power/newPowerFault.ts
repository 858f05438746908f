import type { Day } from '../calendar/day.js';
import { addDays, compareDays } from '../calendar/dayArithmetic.js';
import type { Policy } from '../programme/policy.js';

/** what is wrong with a power that is to be given today; null: nothing. */
export function newPowerFault(
  {
    from,
    until,
    helperAge,
  }: { readonly from: Day; readonly until: Day; readonly helperAge: number },
  today: Day,
  policy: Pick<Policy, 'powerLongestDays' | 'helperMinimumAge'>,
): 'POWER_PERIOD' | 'HELPER_TOO_YOUNG' | null {
  if (helperAge < policy.helperMinimumAge) return 'HELPER_TOO_YOUNG';
  const isPast = compareDays(until, today) < 0 || compareDays(until, from) < 0;
  const isTooLong = compareDays(until, addDays(from, policy.powerLongestDays)) > 0;
  return isPast || isTooLong ? 'POWER_PERIOD' : null;
}
