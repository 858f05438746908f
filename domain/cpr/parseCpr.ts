import { type Day, isDay } from '../calendar/day.js';
import { centuryTable } from './centuryTable.js';

/** What a text says as a CPR number. A replacement number (day + 60) is no CPR number: no Digital Post reaches it. */
export type ParsedCpr =
  | {
      readonly kind: 'CPR' | 'REPLACEMENT';
      /** For a replacement number the day of birth is day − 60. */
      readonly birthDate: Day;
      readonly sex: 'M' | 'F';
    }
  | { readonly kind: 'INVALID' };

const shape = /^([0-9]{2})([0-9]{2})([0-9]{2})-?([0-9])[0-9]{2}([0-9])$/;
const replacementOffset = 60;

function fullYear(yearOfCentury: number, digit7: string): number {
  const row = centuryTable.find(
    ({ digit7: digits, fromYear, toYear }) =>
      digits.includes(digit7) && yearOfCentury >= fromYear && yearOfCentury <= toYear,
  );
  if (!row) throw new Error('the century table does not cover every digit and year');
  return row.century + yearOfCentury;
}

/**
 * reads ten digits, with or without one hyphen after the sixth, as a CPR or replacement number; anything else is
 * `INVALID`. Neither modulus 11 nor today's date plays a part. Never throws.
 */
export function parseCpr(input: string): ParsedCpr {
  const [, dayDigits = '', month, year, digit7 = '', last] = shape.exec(input) ?? [];
  if (digit7 === '') return { kind: 'INVALID' };
  const isReplacement = Number(dayDigits) > replacementOffset;
  const dayOfMonth = Number(dayDigits) - (isReplacement ? replacementOffset : 0);
  const birthDate = `${fullYear(Number(year), digit7)}-${month}-${String(dayOfMonth).padStart(2, '0')}`;
  if (!isDay(birthDate)) return { kind: 'INVALID' };
  const sex = Number(last) % 2 === 1 ? 'M' : 'F';
  return { kind: isReplacement ? 'REPLACEMENT' : 'CPR', birthDate, sex };
}
