import type { Citizen } from '../../population/citizen.js';
import type { ActorContext } from '../actorContext.js';
import type { Page } from '../citizens/diary.js';
import { atCounter } from './atCounter.js';

/** gets MitID from a clerk, under the user-ID chosen before or the one they wish for; true if it was ordered. */
export async function enrolThere(
  citizen: Citizen,
  page: Page,
  context: ActorContext,
): Promise<boolean> {
  const counter = await atCounter(citizen, page, context);
  if (counter === null) return false;
  const userId = page.steps === 0 ? citizen.wish : `${citizen.wish} ${page.steps}`;
  const wish = counter.hasUserId ? {} : { userId };
  return (await counter.has('enrolAtCounter', { means: 'APP', ...wish })).ok;
}
