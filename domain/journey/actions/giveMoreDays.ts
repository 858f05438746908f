import { addDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import type { ActionOnAny } from '../step.js';
import { moveDeadline } from './moveDeadline.js';

/** some days are left to the citizen after what kept them from acting. */
export const giveMoreDays: ActionOnAny = {
  name: 'move the deadline',
  run: (step) => moveDeadline(step, addDays(dayOf(step.event.at), step.policy.daysAfterWait)),
};
