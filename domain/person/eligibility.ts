import { ageOn, birthdayOf } from '../calendar/age.js';
import type { Day } from '../calendar/day.js';
import { compareDays } from '../calendar/dayArithmetic.js';
import type { Policy } from '../programme/policy.js';
import type { PersonFacts } from './facts.js';
import { lacksNemId } from './nemId.js';
import { wayIn } from './wayIn.js';

export type Eligibility =
  | { readonly eligible: true }
  | {
      readonly eligible: false;
      readonly reason: 'TOO_YOUNG' | 'CITIZEN_SERVICE_NOT_OPEN';
      /** The day on which the obstacle is gone. */
      readonly from: Day;
    };

/** whether the citizen can have MitID on that day, and if not, from when. */
export function eligibility(facts: PersonFacts, on: Day, policy: Policy): Eligibility {
  if (ageOn(facts.birthDate, on) < policy.minimumAge) {
    const from = birthdayOf(facts.birthDate, policy.minimumAge);
    return { eligible: false, reason: 'TOO_YOUNG', from };
  }
  const opensOn = policy.citizenServiceOpensOn;
  if (wayIn(facts, on, policy) === 'CITIZEN_SERVICE' && !needsNemIdFirst(facts, on, policy)) {
    if (compareDays(on, opensOn) < 0) {
      return { eligible: false, reason: 'CITIZEN_SERVICE_NOT_OPEN', from: opensOn };
    }
  }
  return { eligible: true };
}

/** without NemID, one must first be had in borgerservice, until its issuing ends. */
export function needsNemIdFirst(facts: PersonFacts, on: Day, policy: Policy): boolean {
  const { nemIdIssuingEndsOn } = policy;
  const issuing = nemIdIssuingEndsOn === null || compareDays(on, nemIdIssuingEndsOn) < 0;
  const hasPassedAge = ageOn(facts.birthDate, on) >= policy.fullNemIdAge;
  return lacksNemId(facts.nemId) && facts.identifiedBy === 'CPR' && issuing && hasPassedAge;
}
