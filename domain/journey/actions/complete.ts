import { type Action, remember } from '../step.js';

/** nothing more happens. */
export const complete: Action<'wakeUp'> = {
  name: 'complete the journey',
  run: (step) => remember(step, { completedAt: step.event.at, pendingNotices: [] }),
};
