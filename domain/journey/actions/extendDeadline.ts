import type { Action } from '../step.js';
import { moveDeadline } from './moveDeadline.js';

/** to the asked day. */
export const extendToAskedDay: Action<'extendDeadline'> = {
  name: 'move the deadline',
  run: (step) => moveDeadline(step, step.event.deadline),
};
