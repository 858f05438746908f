import { banksToClose } from '../due/closeLogon.js';
import { type Action, ask, remember } from '../step.js';
import { moveFromBanks } from './moveFromBanks.js';

/** from now on netbank is no channel for this citizen. */
export const closeLogons: Action<'wakeUp'> = {
  name: 'ask the banks to close their NemID log-on',
  run: (step) => {
    const closing = banksToClose(step.journey);
    const logonClosedAt = [...step.journey.logonClosedAt, ...closing];
    const asked = closing.map((bank) => ({ type: 'closeLogon', bank }) as const);
    return moveFromBanks(ask(remember(step, { logonClosedAt }), ...asked));
  },
};
