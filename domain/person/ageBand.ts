import { ageOn } from '../calendar/age.js';
import type { Day } from '../calendar/day.js';

const bands = [
  [13, 'under 13'],
  [15, '13-14'],
  [18, '15-17'],
  [30, '18-29'],
  [45, '30-44'],
  [60, '45-59'],
  [75, '60-74'],
] as const;

/** The age band under which a person is counted on a day. */
export function ageBandOf(birthDate: Day, on: Day): string {
  const age = ageOn(birthDate, on);
  return bands.find(([below]) => age < below)?.[1] ?? '75 and over';
}
