import { banksToClose } from '../due/closeLogon.js';
import { type Action, remember } from '../step.js';
import { moveFromBanks } from './moveFromBanks.js';
import { switchLogons } from './switchLogons.js';

/** from now on netbank is no channel for this citizen. */
export const closeLogons: Action<'wakeUp'> = {
  name: 'ask the banks to close their NemID log-on',
  run: (step) => {
    const closing = banksToClose(step.journey);
    const logonClosedAt = [...step.journey.logonClosedAt, ...closing];
    return moveFromBanks(switchLogons(remember(step, { logonClosedAt }), closing, 'CLOSED'));
  },
};
