import { parseNoticeId } from '../noticeId.js';
import { type ActionOnAny, remember } from '../step.js';
import { sendByBestChannel } from './sendNotice.js';

/** I2: that NemID ends reached nobody; now there is a way. A round of its own, since the first may still arrive. */
export const tellEndAgain: ActionOnAny = {
  name: 'send NEMID_ENDS once more',
  run: (step) => {
    const { retirement, noticesSent } = step.journey;
    if (retirement === null) return step;
    const rounds = Object.keys(noticesSent)
      .map(parseNoticeId)
      .filter((key) => key?.kind === 'NEMID_ENDS' && key.step === retirement.id)
      .map((key) => key?.round ?? 0);
    const reachable = remember(step, { unreachableSince: null });
    return sendByBestChannel(reachable, 'NEMID_ENDS', retirement.id, Math.max(-1, ...rounds) + 1);
  },
};
