import { type Action, remember } from '../step.js';

/** a fact beside the state. */
export const becomeOverdue: Action<'wakeUp'> = {
  name: 'note that the citizen is overdue',
  run: (step) => remember(step, { isOverdue: true, overdueSince: step.event.at }),
};
