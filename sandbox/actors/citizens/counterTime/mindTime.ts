import type { Citizen } from '../../../population/citizen.js';
import { isDrawn } from '../../../population/draw.js';
import { day } from '../../../time/duration.js';
import { isoInstant } from '../../../time/programmeClock.js';
import type { ActorContext } from '../../actorContext.js';
import { citizensOwn, type MyAppointment, readMyJourney } from '../asCitizen.js';
import { askFor } from '../askFor.js';
import type { Page } from '../diary.js';
import { inDays, type Outcome, type Step } from '../outcome.js';
import { onItsDay } from './onItsDay.js';

const movesShare = 0.3;
const givesBackShare = 0.15;
/** What the day does not suit anybody for is over so many days later. */
const laterByDays = 9;

/** Another day suits better, or none: who gives the time back gets MitID by themselves. */
async function changesMind(
  citizen: Citizen,
  page: Page,
  context: ActorContext,
  { bookingId, on }: MyAppointment,
): Promise<Outcome | null> {
  const asker = await citizensOwn(citizen, context);
  const of = { citizen, page, context };
  if (isDrawn(givesBackShare, citizen.number, 'gives back')) {
    const given = await askFor({ change: 'cancelAppointment', input: { bookingId } }, asker, of);
    if (given.ok) return { did: 'TRIED', next: inDays('act', [1, 4], citizen, page, context) };
  } else if (isDrawn(movesShare, citizen.number, page.steps, 'moves the time')) {
    const notBefore = isoInstant(Date.parse(on) + laterByDays * day).slice(0, 10);
    const input = { bookingId, notBefore };
    const moved = await askFor({ change: 'moveAppointment', input }, asker, of);
    if (moved.ok)
      return { did: 'BOOKED', next: inDays('mindTime', [2, 4], citizen, page, context) };
  }
  return null;
}

/** looks at the time they have, and moves it, gives it back or keeps it; without one they come unbooked. */
export const mindTime: Step = async (citizen, page, context) => {
  const journey = await readMyJourney(citizen, context);
  const appointment = journey?.appointment;
  if (!appointment?.bookingId) {
    return { did: 'TRIED', next: inDays('comeToCounter', [1, 5], citizen, page, context) };
  }
  const changed = await changesMind(citizen, page, context, appointment);
  return changed ?? { did: 'BOOKED', next: { step: 'keepTime', at: onItsDay(appointment) } };
};
