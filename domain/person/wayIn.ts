import { ageOn } from '../calendar/age.js';
import type { Day } from '../calendar/day.js';
import type { Policy } from '../programme/policy.js';
import type { PersonFacts } from './facts.js';
import { lacksNemId } from './nemId.js';
import { usableBank } from './usableBank.js';

export type WayIn = 'BANK' | 'MITID_DK' | 'CITIZEN_SERVICE';

/** through the bank, on MitID.dk, or at the counter for those who can use neither. */
export function wayIn(facts: PersonFacts, on: Day, policy: Policy): WayIn {
  if (usableBank(facts, on) !== null) return 'BANK';
  const canSignIn = facts.identifiedBy === 'CPR' && !lacksNemId(facts.nemId);
  return canSignIn && ageOn(facts.birthDate, on) >= policy.fullNemIdAge
    ? 'MITID_DK'
    : 'CITIZEN_SERVICE';
}
