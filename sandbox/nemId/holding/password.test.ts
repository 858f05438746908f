import { hour } from '../../time/duration.js';
import {
  afterRightPassword,
  afterWrongPassword,
  kindOfPassword,
  newPassword,
  type Password,
  passwordRefusal,
} from './password.js';

const wrong = (password: Password, times: number, at: number): Password =>
  Array.from({ length: times }).reduce<Password>((one) => afterWrongPassword(one, at), password);
const full = newPassword('FULL', 1);
const four = newPassword('FOUR_DIGITS', 1);

test.each([
  ['four wrong tries', wrong(full, 4, 0), 0, null],
  ['five', wrong(full, 5, 0), 0, 'PASSWORD_LOCKED'],
  ['five, some hours later', wrong(full, 5, 0), 8 * hour - 1, 'PASSWORD_LOCKED'],
  ['five, eight hours later', wrong(full, 5, 0), 8 * hour, null],
  ['five more after that', wrong(full, 10, 8 * hour), 99 * hour, 'PASSWORD_BLOCKED'],
  [
    'five, one right, and five more',
    wrong(afterRightPassword(wrong(full, 5, 0)), 5, 0),
    9 * hour,
    null,
  ],
  ['two of one of four digits', wrong(four, 2, 0), 0, null],
  ['three of one of four digits', wrong(four, 3, 0), 99 * hour, 'PASSWORD_BLOCKED'],
] as const)('after %s the password answers as R-36 says', (_, password, now, refusal) => {
  expect(passwordRefusal(password, now)).toBe(refusal);
});

test.each([
  ['1234', 'FOUR_DIGITS'],
  ['sommer21', 'FULL'],
  ['12345', null],
  ['sommer', null],
  ['ab1', null],
  [`a1${'x'.repeat(39)}`, null],
] as const)('%s is a password of kind %s', (text, kind) => {
  expect(kindOfPassword(text)).toBe(kind);
});
