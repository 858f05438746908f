import { draw } from '../../population/draw.js';
import type { Password } from './password.js';

const digits = (count: number, ...labels: readonly (string | number)[]): string =>
  String(Math.floor(draw(...labels) * 10 ** count)).padStart(count, '0');

/** What is printed on somebody's card beside a number: six digits. */
export const keyOn = (person: string, card: number, keyNumber: number): string =>
  digits(6, person, card, keyNumber, 'key');

/** What the letter with a password says. */
export const passwordInLetter = (
  person: string,
  { kind, number }: Pick<Password, 'kind' | 'number'>,
): string => {
  const four = digits(4, person, number, 'password');
  return kind === 'FOUR_DIGITS' ? four : `brev${four}${number}`;
};

/** What the token shows: six digits, another each time it is asked. */
export const codeOnToken = (person: string, logOnId: string): string =>
  digits(6, person, logOnId, 'token');

/** The four digits that a citizen of the sandbox chooses for their apps. */
export const ownAppCode = (person: string): string => digits(4, person, 'app code');
