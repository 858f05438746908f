import { citizenServiceOpensAt } from '../../../citizenService/openingHours.js';
import { day } from '../../../time/duration.js';
import { enrolThere } from '../../counter/enrolThere.js';
import { readMyJourney } from '../asCitizen.js';
import { inDays, type Step } from '../outcome.js';

/** Steps after which nobody hopes for the counter any more. */
const patienceSteps = 6;
const beforeTheirTurn = ['WAITING', 'INVITED', 'WINDOW_OPEN', 'ACTIVATING'];

/**
 * The day after the appointment: with MitID from it, all is done; where it came to nothing, they come unbooked, and a clerk
 * gives it to them.
 */
export const comeToCounter: Step = async (citizen, page, context) => {
  const now = context.system.clock.now();
  if (now < citizenServiceOpensAt) {
    return { did: 'TRIED', next: { step: 'comeToCounter', at: citizenServiceOpensAt + day / 2 } };
  }
  const journey = await readMyJourney(citizen, context);
  const isLacking = beforeTheirTurn.includes(journey?.state ?? '');
  if (isLacking && page.steps < patienceSteps && (await enrolThere(citizen, page, context))) {
    return { did: 'WENT_THERE', next: inDays('activate', [0.5, 2], citizen, page, context) };
  }
  return { did: 'WENT_THERE', next: inDays('act', [0.5, 2], citizen, page, context) };
};
