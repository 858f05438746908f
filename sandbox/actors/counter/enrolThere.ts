import type { Citizen } from '../../population/citizen.js';
import { isDrawn } from '../../population/draw.js';
import type { ActorContext } from '../actorContext.js';
import type { Page } from '../citizens/diary.js';
import { atCounter } from './atCounter.js';

/** one in five stands there without papers that say who they are; once. */
const uncertainShare = 0.2;

/**
 * gets MitID from a clerk, under the user-ID chosen before or the one they wish for; true once the clerk has seen to
 * it, by an order or, where it is uncertain who they are, by saying no.
 */
export async function enrolThere(
  citizen: Citizen,
  page: Page,
  context: ActorContext,
): Promise<boolean> {
  const counter = await atCounter(citizen, page, context);
  if (counter === null) return false;
  const isFirstTime = page.lastDeed !== 'RESUMED' && page.lastDeed !== 'WENT_THERE';
  if (isFirstTime && isDrawn(uncertainShare, citizen.number, 'uncertain')) {
    return (await counter.has('refuseAtCounter', { why: 'IDENTITY_UNCERTAIN' })).ok;
  }
  const userId = page.steps === 0 ? citizen.wish : `${citizen.wish} ${page.steps}`;
  const wish = counter.hasUserId ? {} : { userId };
  return (await counter.has('enrolAtCounter', { means: 'APP', ...wish })).ok;
}
