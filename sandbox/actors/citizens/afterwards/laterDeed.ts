import type { Citizen } from '../../../population/citizen.js';
import { drawShare } from '../../../population/draw.js';
import type { ActorContext } from '../../actorContext.js';
import type { Page } from '../diary.js';
import type { Plan, StepName } from '../diaryEntry.js';
import { inDays } from '../outcome.js';

type Later = Extract<StepName, 'addMeans' | 'loseDevice' | 'changeUserId'>;

/** What people do with MitID once they have it: plausible, not measured. Shares are relative to each other. */
const laterShares: readonly (readonly [Later | 'NOTHING', number])[] = [
  ['NOTHING', 82],
  ['addMeans', 8],
  ['loseDevice', 5],
  ['changeUserId', 5],
];

/** What a citizen is about to do who has MitID from now on; null: nothing, as most. */
export function laterDeed(citizen: Citizen, page: Page, context: ActorContext): Plan | null {
  if (page.hasMitId) return null;
  const step = drawShare(laterShares, citizen.number, 'later');
  return step === 'NOTHING' ? null : inDays(step, [3, 25], citizen, page, context);
}
