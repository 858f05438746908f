import type { Day } from '../calendar/day.js';
import { laterDay } from '../calendar/dayArithmetic.js';
import type { Policy } from '../programme/policy.js';
import type { Journey } from './journey.js';
import { runningStates } from './state.js';

/** the later of a deadline and the programme's floor. */
export const onTheFloor = (deadline: Day, { deadlineFloor }: Policy): Day =>
  deadlineFloor === null ? deadline : laterDay(deadline, deadlineFloor);

/** the journey's own deadline or the programme's floor; null while no window is open. */
export function effectiveDeadline({ window }: Pick<Journey, 'window'>, policy: Policy): Day | null {
  return window === null ? null : onTheFloor(window.deadline, policy);
}

/** The deadline that people are told of: the floor moves only what still runs. */
export function statedDeadline(
  { state, window }: Pick<Journey, 'state' | 'window'>,
  policy: Policy,
): Day | null {
  const runs = runningStates.some((running) => running === state);
  return runs ? effectiveDeadline({ window }, policy) : (window?.deadline ?? null);
}
