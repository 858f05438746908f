import { ageOn } from '../calendar/age.js';
import type { Day } from '../calendar/day.js';
import type { BankLink, PersonFacts } from './facts.js';

const reaches = (link: BankLink): boolean =>
  link.access === 'NETBANK' || link.access === 'MOBILE_BANK';

/** whose NemID was deleted has no netbank log-on until MitID is there. */
const canLogOn = ({ nemId, mitIdIsActive }: PersonFacts): boolean =>
  nemId.state !== 'DELETED' || mitIdIsActive;

/** the first bank whose netbank the citizen really uses and is old enough for. */
export function usableBank(
  facts: PersonFacts,
  on: Day,
  closed: readonly string[] = [],
): BankLink | null {
  if (!canLogOn(facts)) return null;
  const age = ageOn(facts.birthDate, on);
  return (
    facts.banks.find(
      (link) => reaches(link) && age >= link.minimumAge && !closed.includes(link.bank),
    ) ?? null
  );
}
