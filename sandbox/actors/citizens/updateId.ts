import type { Citizen } from '../../population/citizen.js';
import { isDrawn } from '../../population/draw.js';
import type { ActorContext } from '../actorContext.js';
import { showPapers } from '../counter/showPapers.js';
import type { Page } from './diary.js';
import { inDays, type Step } from './outcome.js';
import { scanPassport } from './scanPassport.js';

/** Steps after which nobody waits for an appointment any more and somebody without NemID goes to the counter unasked. */
const patienceSteps = 4;

/** some scan their passport; of the others some walk in at the counter. True once it is done. */
async function bringsInOrder(citizen: Citizen, page: Page, context: ActorContext) {
  const { number } = citizen;
  if (isDrawn(0.15, number, 'walks in')) return showPapers(citizen, page, context);
  const scans = isDrawn(0.6, number, 'scans') || page.steps >= patienceSteps;
  return scans && scanPassport(citizen, page, context);
}

/** whoever does nothing waits for the counter, whose events tell NemID and us. */
export const updateId: Step = async (citizen, page, context) => {
  const { systems } = context;
  const condition = systems.nemId.conditionOf(citizen.cpr);
  const isNemIdMissing = condition === null || condition === 'DELETED';
  if (isNemIdMissing && page.steps >= patienceSteps) {
    const { cpr, municipality, number } = citizen;
    const bookingId = `unasked-${context.seed}-${number}`;
    systems.citizenService.book(bookingId, { cpr, municipality, purpose: 'GET_NEMID' });
  } else if (!isNemIdMissing && (await bringsInOrder(citizen, page, context))) {
    return { did: 'UPDATED_ID', next: inDays('act', [1, 5], citizen, page, context) };
  }
  return { did: 'TRIED', next: inDays('act', [5, 9], citizen, page, context) };
};
