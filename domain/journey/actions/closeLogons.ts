import { banksToClose } from '../due/closeLogon.js';
import { logonsAsked } from '../logonOrders.js';
import { type Action, ask, remember } from '../step.js';
import { moveFromBanks } from './moveFromBanks.js';

/** from now on netbank is no channel for this citizen. */
export const closeLogons: Action<'wakeUp'> = {
  name: 'ask the banks to close their NemID log-on',
  run: (step) => {
    const closing = banksToClose(step.journey);
    const logonClosedAt = [...step.journey.logonClosedAt, ...closing];
    const asked = closing.map((bank) => ({ type: 'closeLogon', bank }) as const);
    const orders = logonsAsked(step.journey, closing, 'CLOSED', step.event.at);
    return moveFromBanks(ask(remember(step, { logonClosedAt, ...orders }), ...asked));
  },
};
