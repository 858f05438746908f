/** The codes of, in the order in which they are answered. */
export const brokenRuleCodes = [
  'CPR_LIKE',
  'INVALID_CHARACTER',
  'LEADING_OR_TRAILING_SPACE',
  'OWN_CPR',
  'TOO_LONG',
  'TOO_SHORT',
] as const;

/** A rule that a user-ID breaks by itself, whoever else has one. */
export type BrokenRule = (typeof brokenRuleCodes)[number];

/** Why a citizen cannot have a user-ID: a broken rule, or that it is not to be had (R-17, used and reserved alike). */
export type UserIdRefusal = BrokenRule | 'TAKEN';
