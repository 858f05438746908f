import { ageOn, birthdayOf } from '../calendar/age.js';
import type { Day } from '../calendar/day.js';
import { compareDays } from '../calendar/dayArithmetic.js';
import type { Policy } from '../programme/policy.js';
import type { PersonFacts } from './facts.js';
import { needsGuardian } from './needsGuardian.js';
import { lacksNemId } from './nemId.js';
import { wayIn } from './wayIn.js';

export type Eligibility =
  | {
      readonly eligible: true;
      /** a parent or guardian has a part in it. */
      readonly withGuardian: boolean;
    }
  | {
      readonly eligible: false;
      readonly reason: 'TOO_YOUNG' | 'CITIZEN_SERVICE_NOT_OPEN';
      /** The day on which the obstacle is gone, or another way stands open. */
      readonly from: Day;
    };

/** whether the citizen can have MitID on that day, and if not, from when. */
export function eligibility(facts: PersonFacts, on: Day, policy: Policy): Eligibility {
  if (ageOn(facts.birthDate, on) < policy.minimumAge) {
    const from = birthdayOf(facts.birthDate, policy.minimumAge);
    return { eligible: false, reason: 'TOO_YOUNG', from };
  }
  if (isBeforeClosedCounter(facts, on, policy)) {
    const from = anotherWayFrom(facts, on, policy);
    return { eligible: false, reason: 'CITIZEN_SERVICE_NOT_OPEN', from };
  }
  return { eligible: true, withGuardian: needsGuardian(facts, on, policy) };
}

/** the counter alone is left to them, and gives no MitID yet. */
const isBeforeClosedCounter = (facts: PersonFacts, on: Day, policy: Policy): boolean =>
  compareDays(on, policy.citizenServiceOpensOn) < 0 &&
  wayIn(facts, on, policy) === 'CITIZEN_SERVICE' &&
  !needsNemIdFirst(facts, on, policy);

/** the counter’s first day, or the birthday before it that opens MitID.dk, a bank, or a first NemID. */
function anotherWayFrom(facts: PersonFacts, on: Day, policy: Policy): Day {
  const ages = [policy.fullNemIdAge, ...facts.banks.map(({ minimumAge }) => minimumAge)];
  const birthdays = ages
    .map((age) => birthdayOf(facts.birthDate, age))
    .filter((day) => compareDays(day, on) > 0)
    .toSorted(compareDays);
  const opened = birthdays.find((day) => !isBeforeClosedCounter(facts, day, policy));
  const { citizenServiceOpensOn } = policy;
  if (opened === undefined || compareDays(opened, citizenServiceOpensOn) > 0)
    return citizenServiceOpensOn;
  return opened;
}

/** without NemID, one must first be had in borgerservice, until its issuing ends. */
export function needsNemIdFirst(facts: PersonFacts, on: Day, policy: Policy): boolean {
  const { nemIdIssuingEndsOn } = policy;
  const issuing = nemIdIssuingEndsOn === null || compareDays(on, nemIdIssuingEndsOn) < 0;
  const hasPassedAge = ageOn(facts.birthDate, on) >= policy.fullNemIdAge;
  return lacksNemId(facts.nemId) && facts.identifiedBy === 'CPR' && issuing && hasPassedAge;
}
