import type { Day } from '../../calendar/day.js';
import { compareDays } from '../../calendar/dayArithmetic.js';
import { endOfDay } from '../../calendar/dayBounds.js';
import { effectiveDeadline } from '../effectiveDeadline.js';
import type { EventType } from '../event.js';
import { remember, type Step } from '../step.js';
import { openLogons } from './openLogons.js';
import { sendByBestChannel } from './sendNotice.js';

/** R-10, I3: moves the deadline to a later day, tells the citizen, and lifts what an overdue one lost. */
export function moveDeadline<T extends EventType>(step: Step<T>, to: Day): Step<T> {
  const { window } = step.journey;
  const current = effectiveDeadline(step.journey, step.policy);
  if (window === null || current === null || compareDays(to, current) <= 0) return step;
  const moved = remember(step, { window: { ...window, deadline: to } });
  const told = sendByBestChannel(moved, 'DEADLINE_MOVED', to, 0);
  return endOfDay(to) > step.event.at ? notOverdue(told) : told;
}

/** nobody is overdue any more; banks that closed the log-on open it again. */
export function notOverdue<T extends EventType>(step: Step<T>): Step<T> {
  if (!step.journey.isOverdue) return step;
  return openLogons(remember(step, { isOverdue: false, overdueSince: null }));
}
