import { type ActionOnAny, ask, remember } from '../step.js';

/** notices that have not gone out stay in; nothing is waited for any more. */
export const withdrawNotices: ActionOnAny = {
  name: 'withdraw unsent notices',
  run: (step) => ask(remember(step, { pendingNotices: [] }), { type: 'withdrawNotices' }),
};
