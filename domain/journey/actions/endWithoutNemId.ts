import { type Action, remember } from '../step.js';
import { withdrawOvertaken } from './withdrawNotices.js';
import { withdrawOrder } from './withdrawRetirement.js';

/** a retirement under way is about nothing any more; what NemID has of it stays, for nothing there is to be put on again. */
export const endWithoutNemId: Action<'nemIdDeleted'> = {
  name: 'withdraw a retirement under way',
  run: (step) => {
    const ended = remember(withdrawOrder(step), { retirement: null });
    return withdrawOvertaken('RETIRED').run(ended);
  },
};
