import type { ActionOnAny } from '../step.js';
import { stopWaitingFor } from './waitFor.js';

/** no scan is waited for any more; the deadline stays where the waiting has put it. */
export const idIsInOrder: ActionOnAny = {
  name: 'wait for ID information no more',
  run: (step) => stopWaitingFor(step, 'ID_UPDATE'),
};
