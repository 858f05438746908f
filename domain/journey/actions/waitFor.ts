import type { Day } from '../../calendar/day.js';
import { addDays } from '../../calendar/dayArithmetic.js';
import type { EventType } from '../event.js';
import type { WaitReason } from '../journey.js';
import { remember, type Step } from '../step.js';
import { moveDeadline } from './moveDeadline.js';

/** while the citizen waits for something, the deadline follows it by itself. */
export function waitFor<T extends EventType>(
  step: Step<T>,
  reason: WaitReason,
  until: Day,
): Step<T> {
  const others = step.journey.waits.filter((wait) => wait.reason !== reason);
  const waiting = remember(step, { waits: [...others, { reason, until }] });
  return moveDeadline(waiting, addDays(until, step.policy.daysAfterWait));
}

/** What was waited for has come, or will not. */
export function stopWaitingFor<T extends EventType>(step: Step<T>, reason: WaitReason): Step<T> {
  return remember(step, { waits: step.journey.waits.filter((wait) => wait.reason !== reason) });
}
