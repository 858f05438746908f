import type { Citizen } from '../../population/citizen.js';
import { day } from '../../time/duration.js';
import { isoInstant } from '../../time/programmeClock.js';
import type { ActorContext } from '../actorContext.js';
import type { Page } from '../citizens/diary.js';
import { atCounter } from './atCounter.js';

/** walks in, if there is room today, and shows a passport; true once the clerk has seen it. */
export async function showPapers(
  citizen: Citizen,
  page: Page,
  context: ActorContext,
): Promise<boolean> {
  const { cpr, municipality, number } = citizen;
  const walkInId = `walk-in-${context.seed}-${number}-${page.steps}`;
  const { citizenService } = context.systems;
  const { outcome } = citizenService.walkIn(walkInId, { cpr, municipality, purpose: 'ID_UPDATE' });
  if (outcome !== 'BOOKED') return false;
  const counter = await atCounter(citizen, page, context);
  const inAYear = isoInstant(context.system.clock.now() + 365 * day).slice(0, 10);
  const papers = { papers: 'PASSPORT', papersValidUntil: inAYear };
  const seen = await counter?.has('confirmPapers', papers);
  return seen?.ok ?? false;
}
