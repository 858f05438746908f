import type { Citizen } from '../../population/citizen.js';
import { isDrawn } from '../../population/draw.js';
import { day } from '../../time/duration.js';
import { isoInstant } from '../../time/programmeClock.js';
import type { ActorContext } from '../actorContext.js';
import { showPapers } from '../counter/showPapers.js';
import { citizensOwn, type MyAppointment, readMyJourney } from './asCitizen.js';
import { askFor } from './askFor.js';
import { onItsDay } from './counterTime/onItsDay.js';
import type { Page } from './diary.js';
import { inDays, type Step } from './outcome.js';
import { scanPassport } from './scanPassport.js';

/** Of those who have an appointment: they keep it, with papers in their hands. */
const bringsPapersShare = 0.3;

/** Steps after which nobody waits for an appointment any more and somebody without NemID goes to the counter unasked. */
const patienceSteps = 4;

/** the time that was booked for them does not suit everybody; it is moved once, or given back by who comes by themselves. */
async function mindsTime(
  citizen: Citizen,
  page: Page,
  context: ActorContext,
  { bookingId, on }: MyAppointment,
): Promise<void> {
  if (bookingId === null || !isDrawn(0.3, citizen.number, 'minds the time')) return;
  const notBefore = isoInstant(Date.parse(on) + 7 * day).slice(0, 10);
  const wish = isDrawn(0.3, citizen.number, 'gives the time back')
    ? { change: 'cancelAppointment', input: { bookingId } }
    : { change: 'moveAppointment', input: { bookingId, notBefore } };
  await askFor(wish, await citizensOwn(citizen, context), { citizen, page, context });
}

/** some scan their passport; of the others some walk in at the counter. True once it is done. */
async function bringsInOrder(citizen: Citizen, page: Page, context: ActorContext) {
  const { number } = citizen;
  if (isDrawn(0.25, number, 'walks in')) return showPapers(citizen, page, context);
  const scans = isDrawn(0.75, number, 'scans') || page.steps >= patienceSteps;
  return scans && scanPassport(citizen, page, context);
}

/** whoever does nothing waits for the counter, whose events tell NemID and us. */
export const updateId: Step = async (citizen, page, context) => {
  const { systems } = context;
  const appointment = page.steps === 0 && (await readMyJourney(citizen, context))?.appointment;
  if (appointment && isDrawn(bringsPapersShare, citizen.number, 'brings papers')) {
    return { did: 'BOOKED', next: { step: 'bringPapers', at: onItsDay(appointment) } };
  }
  if (appointment) await mindsTime(citizen, page, context, appointment);
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
