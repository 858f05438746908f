import type { Day } from '../../calendar/day.js';
import { addDays, compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import type { Policy } from '../../programme/policy.js';
import type { Journey } from '../journey.js';
import { orderUnderWay } from '../orderUnderWay.js';

/** MitID says nothing of an app before it is active: so many days its code may take. A device has a wait of its own. */
function appAwaitedUntil(journey: Journey, { daysAfterWait }: Policy): Day | null {
  const order = orderUnderWay(journey);
  if (order?.means !== 'APP' || order.orderedAt === null) return null;
  return addDays(dayOf(order.orderedAt), daysAfterWait);
}

/**
 * the last day on which what the citizen asked borgerservice or MitID for may still be unanswered through no fault of
 * theirs; null: nothing was asked for. When NemID ends nobody is waited for.
 */
export function answerAwaitedUntil(journey: Journey, policy: Policy): Day | null {
  const until = journey.isBooking === true ? policy.nemIdEndsOn : appAwaitedUntil(journey, policy);
  if (until === null) return null;
  return compareDays(until, policy.nemIdEndsOn) < 0 ? until : policy.nemIdEndsOn;
}
