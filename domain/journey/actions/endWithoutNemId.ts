import { type Action, remember } from '../step.js';
import { withdrawOrder } from './withdrawRetirement.js';

/** a retirement under way is about nothing any more; what NemID has of it stays, for nothing there is to be put on again. */
export const endWithoutNemId: Action<'nemIdDeleted'> = {
  name: 'withdraw a retirement under way',
  run: (step) => remember(withdrawOrder(step), { retirement: null }),
};
