import { ageOn } from '../calendar/age.js';
import type { Day } from '../calendar/day.js';
import type { BankLink, PersonFacts } from './facts.js';

const reaches = (link: BankLink): boolean =>
  link.access === 'NETBANK' || link.access === 'MOBILE_BANK';

/** whose NemID was deleted has no netbank log-on until MitID is there. */
const canLogOn = ({ nemId, mitIdIsActive }: PersonFacts): boolean =>
  nemId.state !== 'DELETED' || mitIdIsActive;

/**
 * the first bank whose netbank the citizen really uses and is old enough for. Once one of them has closed
 * its log-on, netbank is no channel at all until MitID is there, and it opens again.
 */
export function usableBank(
  facts: PersonFacts,
  on: Day,
  closed: readonly string[] = [],
): BankLink | null {
  if (!canLogOn(facts) || closed.length > 0) return null;
  const age = ageOn(facts.birthDate, on);
  return facts.banks.find((link) => reaches(link) && age >= link.minimumAge) ?? null;
}
