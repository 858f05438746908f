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

const runs = ({ state }: Pick<Journey, 'state'>): boolean =>
  runningStates.some((running) => running === state);

/** I3: a deadline that no longer runs stays what it was, with the floor it had: it never goes back to an earlier day. */
export function keptDeadline(before: Journey, after: Journey, policy: Policy): Journey {
  const { window } = after;
  const isOver = runs(before) && !runs(after) && window?.number === before.window?.number;
  if (!isOver || window === null) return after;
  const deadline = onTheFloor(window.deadline, policy);
  return deadline === window.deadline ? after : { ...after, window: { ...window, deadline } };
}

/** The deadline that people are told of: the floor moves only what still runs. */
export function statedDeadline(
  journey: Pick<Journey, 'state' | 'window'>,
  policy: Policy,
): Day | null {
  return runs(journey) ? effectiveDeadline(journey, policy) : (journey.window?.deadline ?? null);
}
