import { drawShare, drawWhole } from './draw.js';
import { ageShares } from './shares.js';

/** The programme begins in October 2021; ages are counted on its first day. */
const firstDay = Date.UTC(2021, 9, 1);

/** A day of birth, and whether the person is 75 or older when the programme begins. */
export function birthDateOf(label: string): {
  readonly birthDate: string;
  readonly isOld: boolean;
} {
  const [youngest = 0, oldest = 0] = drawShare(ageShares, label, 'age').split('-').map(Number);
  const age = drawWhole(youngest, oldest, label, 'years');
  const begin = new Date(firstDay);
  begin.setUTCFullYear(begin.getUTCFullYear() - age - 1);
  const bornMs = begin.getTime() + drawWhole(1, 365, label, 'born') * 86_400_000;
  return { birthDate: new Date(bornMs).toISOString().slice(0, 10), isOld: age >= 75 };
}
