import { soonestWait } from '../due/waitRanOut.js';
import type { Action } from '../step.js';
import { stopWaitingFor } from './waitFor.js';

/** what was to come by that day is not waited for any longer. */
export const waitNoMore: Action<'wakeUp'> = {
  name: 'wait no more',
  run: (step) => {
    const first = soonestWait(step.journey.waits);
    return first === undefined ? step : stopWaitingFor(step, first.reason);
  },
};
