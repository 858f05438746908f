import { isDrawn } from '../../population/draw.js';
import { inDays, type Step } from './outcome.js';

/** Steps after which nobody waits for an appointment any more and somebody without NemID goes to the counter unasked. */
const patienceSteps = 4;

/** some scan their passport at once; others wait for the counter, whose events tell NemID and us. */
export const updateId: Step = async (citizen, page, context) => {
  const { systems } = context;
  const scans = isDrawn(0.6, citizen.number, 'scans') || page.steps >= patienceSteps;
  const isNemIdMissing = citizen.nemIds.length === 0;
  if (isNemIdMissing && page.steps >= patienceSteps) {
    const { cpr, municipality, number } = citizen;
    const bookingId = `unasked-${context.seed}-${number}`;
    systems.citizenService.book(bookingId, { cpr, municipality, purpose: 'GET_NEMID' });
  } else if (!isNemIdMissing && scans) {
    systems.nemId.report(citizen.cpr, { type: 'ID_UPDATED' });
    return { did: 'UPDATED_ID', next: inDays('act', [1, 5], citizen, page, context) };
  }
  return { did: 'TRIED', next: inDays('act', [5, 9], citizen, page, context) };
};
