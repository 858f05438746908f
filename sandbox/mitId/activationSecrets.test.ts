import { secretFault } from './activationSecrets.js';

const userId = 'mette.j';
const appPin = (pin: string) => secretFault({ pin }, { means: 'APP', userId });
const password = (text: string) =>
  secretFault({ password: text }, { means: 'CODE_DISPLAY', userId });

test.each([
  ['123456', null],
  ['12345', 'PIN_NOT_SIX_DIGITS'],
  ['1234567', 'PIN_NOT_SIX_DIGITS'],
  ['12345a', 'PIN_NOT_SIX_DIGITS'],
])('an app’s PIN %j: %s (R-26)', (pin, fault) => expect(appPin(pin)).toBe(fault));

test.each([
  ['otte tegn', null],
  ['syv tgn', 'PASSWORD_LENGTH'],
  ['a'.repeat(64), null],
  ['a'.repeat(65), 'PASSWORD_LENGTH'],
  ['min METTE.J kode', 'PASSWORD_HOLDS_USER_ID'],
  ['kode 010150-1234', 'PASSWORD_HOLDS_TEN_DIGITS'],
  ['kode 01-01-50 123', null],
])('a password %j: %s (R-26)', (text, fault) => expect(password(text)).toBe(fault));

test.each([
  ['APP', 'PIN_MISSING'],
  ['CODE_DISPLAY', 'PASSWORD_MISSING'],
  ['AUDIO_CODE_READER', 'PASSWORD_MISSING'],
  ['CHIP', 'PASSWORD_MISSING'],
] as const)('nothing chosen for %s: %s (R-26)', (means, fault) => {
  expect(secretFault({}, { means, userId })).toBe(fault);
});
