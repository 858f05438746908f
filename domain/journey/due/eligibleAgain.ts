import { birthdayOf } from '../../calendar/age.js';
import type { Day } from '../../calendar/day.js';
import { compareDays } from '../../calendar/dayArithmetic.js';
import { startOfDay } from '../../calendar/dayBounds.js';
import { eligibility } from '../../person/eligibility.js';
import type { Policy } from '../../programme/policy.js';
import type { Journey } from '../journey.js';
import type { DueAt } from '../row.js';

/** the birthday, or the counter's first day, on which the obstacle is gone. */
export const eligibleAgain: DueAt = (journey, policy) => {
  if (journey.state !== 'INELIGIBLE') return null;
  return startOfDay(firstEligibleDay(journey, policy));
};

/** Asks eligibility again on each day it names, until it names none. */
export function firstEligibleDay(journey: Journey, policy: Policy): Day {
  const { facts } = journey;
  let on = birthdayOf(facts.birthDate, 0);
  for (let found = eligibility(facts, on, policy); !found.eligible; ) {
    if (compareDays(found.from, on) <= 0) return on;
    on = found.from;
    found = eligibility(facts, on, policy);
  }
  return on;
}
