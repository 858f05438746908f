import { type ActionOnAny, remember } from '../step.js';
import { sendByBestChannel, timesSent } from './sendNotice.js';

/** the notice "it is your turn" goes out; no clock runs before its receipt. */
export const invite: ActionOnAny = {
  name: 'send YOUR_TURN',
  run: (step) => {
    const invited = remember(step, {
      invitedAt: step.event.at,
      reason: null,
      unreachableSince: null,
    });
    return sendByBestChannel(invited, 'YOUR_TURN', timesSent(invited.journey, 'YOUR_TURN'), 0);
  },
};
