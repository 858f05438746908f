import { isDrawn } from '../../../population/draw.js';
import { citizensOwn } from '../asCitizen.js';
import { askFor } from '../askFor.js';
import type { Step } from '../outcome.js';

const atMitIdShare = 0.4;

/** another user-ID, asked for here or changed on MitID.dk. */
export const changeUserId: Step = async (citizen, page, context) => {
  const userId = `${citizen.wish} igen`;
  if (isDrawn(atMitIdShare, citizen.number, 'changes it on MitID.dk')) {
    const { outcome } = context.systems.mitId.changeUserId(citizen.cpr, userId);
    return { did: 'CHANGED_USER_ID', next: null, detail: outcome };
  }
  const asker = await citizensOwn(citizen, context);
  const wish = { change: 'changeUserId', input: { userId } };
  const answer = await askFor(wish, asker, { citizen, page, context });
  const detail = answer.ok ? 'ASKED' : answer.refusal.code;
  return { did: 'CHANGED_USER_ID', next: null, detail };
};
