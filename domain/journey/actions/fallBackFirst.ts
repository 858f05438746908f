import { awaitedNotices } from '../due/noticeFallback.js';
import type { Action } from '../step.js';
import { fallBack } from './fallBack.js';

/** the notice that has waited longest goes out by the next channel. */
export const fallBackFirst: Action<'wakeUp'> = {
  name: 'send by the next channel',
  run: (step) => {
    const [first] = awaitedNotices(step.journey.pendingNotices);
    return first === undefined ? step : fallBack(step, first);
  },
};
