import type { EventType } from '../event.js';
import { remember, type Step } from '../step.js';
import { openLogons } from './openLogons.js';

/** nobody is overdue any more; banks that closed the log-on open it again, also where NemID has ended since. */
export function notOverdue<T extends EventType>(step: Step<T>): Step<T> {
  if (!step.journey.isOverdue) return openLogons(step);
  return openLogons(remember(step, { isOverdue: false, overdueSince: null }));
}
