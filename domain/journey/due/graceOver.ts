import { addDays } from '../../calendar/dayArithmetic.js';
import { dayOf, endOfDay } from '../../calendar/dayBounds.js';
import { orderUnderWay } from '../orderUnderWay.js';
import type { DueAt } from '../row.js';

/**
 * the end of the days in which a retirement can be rolled back; later for whoever still waits for a device or an
 * appointment, or has ordered their only MitID and not activated it. Of a NemID that was deleted nothing is rolled back
 * as many days are left.
 */
export const graceOver: DueAt = (journey, policy) => {
  const { retirement, nemIdDeletedOn, completedAt, waits, facts } = journey;
  const isAwaited = orderUnderWay(journey) !== null || journey.isBooking === true;
  const isOrdered = !facts.mitIdIsActive && isAwaited;
  if (completedAt !== null || waits.length > 0 || isOrdered) return null;
  if (retirement !== null) {
    if (retirement.retiredAt === null) return null;
    return endOfDay(addDays(dayOf(retirement.retiredAt), policy.graceDays));
  }
  return nemIdDeletedOn === undefined ? null : endOfDay(addDays(nemIdDeletedOn, policy.graceDays));
};
