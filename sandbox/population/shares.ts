import type { Access, Behaviour } from './citizen.js';

/** How people are: plausible, not measured. Shares of one list are relative to each other. */
export const ageShares = [
  ['12-14', 1.5],
  ['15-17', 3.5],
  ['18-29', 17],
  ['30-44', 22],
  ['45-59', 24],
  ['60-74', 20],
  ['75-89', 11],
  ['90-98', 1],
] as const satisfies readonly (readonly [`${number}-${number}`, number])[];

export const behaviourShares: readonly (readonly [Behaviour, number])[] = [
  ['PROMPT', 48],
  ['LATE', 16],
  ['NEEDS_HELP', 9],
  ['NO_SMARTPHONE', 8],
  ['DECLINES', 2],
  ['DECLINES_AT_FIRST', 2],
  ['NEVER_REACTS', 4],
  ['DIES', 2],
  ['ANOTHER_WAY', 3],
  ['HAS_MITID', 1],
  ['TO_THE_COUNTER', 4],
  ['NEWCOMER', 1],
];

/** From 75 on. */
export const behaviourSharesOfTheOld: readonly (readonly [Behaviour, number])[] = [
  ['PROMPT', 20],
  ['LATE', 12],
  ['NEEDS_HELP', 20],
  ['NO_SMARTPHONE', 27],
  ['DECLINES', 4],
  ['DECLINES_AT_FIRST', 2],
  ['NEVER_REACTS', 5],
  ['DIES', 5],
  ['TO_THE_COUNTER', 5],
];

export const bankCountShares = [
  ['0', 14],
  ['1', 74],
  ['2', 12],
] as const;

export const accessShares: readonly (readonly [Access, number])[] = [
  ['NETBANK', 60],
  ['MOBILE_BANK', 32],
  ['VIEW_ONLY', 5],
  ['NONE', 3],
];

export const exemptShare = 0.05;
export const exemptShareOfTheOld = 0.25;
export const largePrintShare = 0.01;
export const largePrintShareOfTheOld = 0.05;
export const englishShare = 0.06;
export const movesShare = 0.03;
/** when the programme begins, or later. */
export const livesAbroadShare = 0.012;
export const emigratesShare = 0.012;
/** no CPR number, but a replacement for one; through a bank. */
export const replacementNumberShare = 0.01;
export const withoutNemIdShare = 0.02;
export const blockedNemIdShare = 0.01;
/** a password of four digits. */
export const fourDigitPasswordShare = 0.1;
/** One or two keys are left on the card. */
export const fewKeysShare = 0.06;
/** Of those who need large print: keys are read aloud to them. */
export const hearsKeysShare = 0.4;
export const secondNemIdShare = 0.01;
export const idUpdateShare = 0.05;
/** Logs on to the netbank so seldom that a notice may go unseen. */
export const seldomLogOnShare = 0.1;
export const employeeSignatureShare = 0.08;
export const keyFileShare = 0.5;
/** NemID user-ids. */
export const nineDigitsShare = 0.6;
export const cprAsUserIdShare = 0.15;
export const ownUserIdShare = 0.7;
export const oddCharacterShare = 0.04;
export const clashShare = 0.02;
