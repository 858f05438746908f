import { lacksNemId } from '../../person/nemId.js';
import { type ActionOnAny, remember } from '../step.js';
import { sendByBestChannel, timesSent } from './sendNotice.js';

/** the notice about what must be put in order first. */
export const askForIdUpdate: ActionOnAny = {
  name: 'send ID_UPDATE_NEEDED or GET_NEMID_FIRST',
  run: (step) => {
    const kind = lacksNemId(step.journey.facts.nemId) ? 'GET_NEMID_FIRST' : 'ID_UPDATE_NEEDED';
    const asked = remember(step, { invitedAt: step.event.at, reason: kind });
    return sendByBestChannel(asked, kind, timesSent(asked.journey, kind), 0);
  },
};
