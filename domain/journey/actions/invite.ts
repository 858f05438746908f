import type { EventType } from '../event.js';
import { type ActionOnAny, remember, type Step } from '../step.js';
import { sendByBestChannel, timesSent } from './sendNotice.js';

/** told with the turn it matters to; nothing where every user-ID of theirs comes along, or one was chosen. */
function tellNotTransferable<T extends EventType>(step: Step<T>): Step<T> {
  const kind = 'USER_ID_NOT_TRANSFERABLE';
  return sendByBestChannel(step, kind, timesSent(step.journey, kind), 0);
}

/** the notice "it is your turn" goes out; no clock runs before its receipt. */
export const invite: ActionOnAny = {
  name: 'send YOUR_TURN and, where one cannot come along, USER_ID_NOT_TRANSFERABLE',
  run: (step) => {
    const invited = remember(step, {
      invitedAt: step.event.at,
      reason: null,
      unreachableSince: null,
    });
    return tellNotTransferable(
      sendByBestChannel(invited, 'YOUR_TURN', timesSent(invited.journey, 'YOUR_TURN'), 0),
    );
  },
};
