import { type Action, remember } from '../step.js';
import { withdrawThose } from './withdrawNotices.js';

/** a fact beside the state. */
export const becomeOverdue: Action<'wakeUp'> = {
  name: 'note that the citizen is overdue',
  run: (step) => {
    const still = withdrawThose(step, ({ kind }) => kind === 'REMINDER');
    return remember(still, { isOverdue: true, overdueSince: step.event.at });
  },
};
