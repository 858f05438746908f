import type { Day } from '../calendar/day.js';
import { laterDay } from '../calendar/dayArithmetic.js';
import type { Policy } from '../programme/policy.js';
import type { Journey } from './journey.js';

/** the later of the journey's own deadline and the programme's floor; null while no window is open. */
export function effectiveDeadline(journey: Pick<Journey, 'window'>, policy: Policy): Day | null {
  if (journey.window === null) return null;
  const { deadline } = journey.window;
  return policy.deadlineFloor === null ? deadline : laterDay(deadline, policy.deadlineFloor);
}
