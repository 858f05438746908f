import type { Day } from '../calendar/day.js';
import { compareDays } from '../calendar/dayArithmetic.js';
import type { RefusalCode } from '../journey/refusal.js';
import type { HelperAct, Power } from './power.js';

/** why a power does not cover an act on a day; null: it does. */
export function powerFault(
  power: Pick<Power, 'acts' | 'from' | 'until'>,
  act: HelperAct,
  on: Day,
): RefusalCode | null {
  if (compareDays(on, power.from) < 0) return 'POWER_NOT_YET';
  if (compareDays(on, power.until) > 0) return 'POWER_EXPIRED';
  return power.acts.includes(act) ? null : 'POWER_OUT_OF_SCOPE';
}
