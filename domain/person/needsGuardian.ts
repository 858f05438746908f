import { ageOn } from '../calendar/age.js';
import type { Day } from '../calendar/day.js';
import type { Policy } from '../programme/policy.js';
import type { PersonFacts } from './facts.js';

/** who may have MitID, and is too young to get it alone: a parent or guardian consents, and comes along to the counter. */
export const needsGuardian = (
  { birthDate }: Pick<PersonFacts, 'birthDate'>,
  on: Day,
  policy: Policy,
): boolean => ageOn(birthDate, on) < policy.fullNemIdAge;
