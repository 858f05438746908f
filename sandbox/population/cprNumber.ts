import { drawWhole } from './draw.js';

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** The old check of CPR numbers, given up in 2007: what fails it is hardly anybody's number. */
export const passesModulus11 = (cpr: string): boolean =>
  [...cpr].reduce((sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0), 0) % 11 === 0;

/** Digit 7 for the year of birth: 0–3 for 19YY, 4 or 9 for 2000 to 2036. */
const seventhDigit = (year: number, label: string): number =>
  year < 2000 ? drawWhole(0, 3, label, 'seventh') : drawWhole(0, 1, label, 'seventh') * 5 + 4;

/** what marks a number that stands in for a CPR number. */
const replacementOffset = 60;

/** Whether the number stands in for a CPR number. */
export const isReplacementNumber = (cpr: string): boolean =>
  Number(cpr.slice(0, 2)) > replacementOffset;

/**
 * A number with a possible date that fails modulus 11, or one that stands in for it. `birthDate` is YYYY-MM-DD; the label
 * decides the rest.
 */
export function cprNumber(birthDate: string, label: string, isReplacement = false): string {
  const [year = '', month = '', dayOfMonth = ''] = birthDate.split('-');
  const day = isReplacement ? String(Number(dayOfMonth) + replacementOffset) : dayOfMonth;
  const seventh = seventhDigit(Number(year), label);
  for (let serial = drawWhole(0, 999, label, 'serial'); ; serial += 1) {
    const rest = String(serial % 1000).padStart(3, '0');
    const cpr = `${day}${month}${year.slice(2)}${seventh}${rest}`;
    if (!passesModulus11(cpr)) return cpr;
  }
}
