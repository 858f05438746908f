import { isReplacementNumber } from '../population/cprNumber.js';
import type { People } from '../population/people.js';
import type { ContactStatus } from './entry.js';

/** Digital Post begins at 15; here: born at least 15 years before the programme's first day. */
const lastBirthDate = '2006-10-01';

/** What a person is to Digital Post before anything happened: nobody without a CPR number. A sandbox without a population takes everybody in. */
export function contactAtStart(people: People, cpr: string): ContactStatus {
  if (people.all.length === 0) return 'REGISTERED';
  const citizen = people.find(cpr);
  if (!citizen || isReplacementNumber(cpr)) return 'UNKNOWN';
  if (citizen.birthDate > lastBirthDate) return 'UNKNOWN';
  return citizen.isExempt ? 'EXEMPT' : 'REGISTERED';
}
