import type { Day } from '../../calendar/day.js';
import { compareDays } from '../../calendar/dayArithmetic.js';
import { effectiveDeadline } from '../effectiveDeadline.js';
import type { EventType } from '../event.js';
import { remember, type Step } from '../step.js';
import { tellDeadline } from './tellDeadline.js';

/** R-10, I3: moves the deadline to a later day, and tells the citizen. */
export function moveDeadline<T extends EventType>(step: Step<T>, to: Day): Step<T> {
  const { window } = step.journey;
  const current = effectiveDeadline(step.journey, step.policy);
  if (window === null || current === null || compareDays(to, current) <= 0) return step;
  return tellDeadline(remember(step, { window: { ...window, deadline: to } }));
}
