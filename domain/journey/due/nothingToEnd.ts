import { addDays } from '../../calendar/dayArithmetic.js';
import { dayOf, endOfDay } from '../../calendar/dayBounds.js';
import { lacksNemId } from '../../person/nemId.js';
import { orderUnderWay } from '../orderUnderWay.js';
import type { DueAt } from '../row.js';

/** who has MitID and no NemID has nothing that could end; the days of a grace are left to what was told last. */
export const nothingToEnd: DueAt = (journey, policy) => {
  const { facts, enrolment, waits } = journey;
  if (!facts.mitIdIsActive || !lacksNemId(facts.nemId)) return null;
  if (waits.length > 0 || orderUnderWay(journey) !== null) return null;
  // MitID was there before we were: with the others, at the end of the roll-out.
  if (enrolment.activatedAt === null) return endOfDay(policy.rollOutEndsOn);
  return endOfDay(addDays(dayOf(enrolment.activatedAt), policy.graceDays));
};
