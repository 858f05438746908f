import { hour } from '../../time/duration.js';

export type PasswordKind = 'FULL' | 'FOUR_DIGITS';

export interface Password {
  readonly kind: PasswordKind;
  /** The letter it came with; each new one has the next number. */
  readonly number: number;
  /** A fingerprint of the one its owner chose; null: the letter's. */
  readonly chosen: string | null;
  readonly wrongTries: number;
  /** It was locked, and no right try has come since. */
  readonly wasLocked: boolean;
  /** epoch ms */
  readonly lockedUntil: number | null;
  readonly isBlocked: boolean;
  /** The number of the one that is on its way. */
  readonly ordered: number | null;
}

export type PasswordRefusal = 'PASSWORD_LOCKED' | 'PASSWORD_BLOCKED';

/** so many wrong tries, and for a full password a lock of so long before it is blocked. */
const rules: Readonly<Record<PasswordKind, { readonly tries: number; readonly lockMs: number }>> = {
  FULL: { tries: 5, lockMs: 8 * hour },
  FOUR_DIGITS: { tries: 3, lockMs: 0 },
};

export const newPassword = (kind: PasswordKind, number: number): Password => ({
  kind,
  number,
  chosen: null,
  wrongTries: 0,
  wasLocked: false,
  lockedUntil: null,
  isBlocked: false,
  ordered: null,
});

/** five wrong lock it for eight hours, five more block it; one of four digits is blocked by three. */
export function afterWrongPassword(password: Password, at: number): Password {
  const { tries, lockMs } = rules[password.kind];
  const wrongTries = password.wrongTries + 1;
  if (wrongTries < tries) return { ...password, wrongTries };
  if (lockMs === 0 || password.wasLocked) return { ...password, wrongTries, isBlocked: true };
  return { ...password, wrongTries: 0, wasLocked: true, lockedUntil: at + lockMs };
}

export const afterRightPassword = (password: Password): Password => ({
  ...password,
  wrongTries: 0,
  wasLocked: false,
  lockedUntil: null,
});

/** a lock ends by itself, a block does not. */
export function passwordRefusal(password: Password, now: number): PasswordRefusal | null {
  if (password.isBlocked) return 'PASSWORD_BLOCKED';
  const { lockedUntil } = password;
  return lockedUntil !== null && now < lockedUntil ? 'PASSWORD_LOCKED' : null;
}

/** What kind of password its owner chose: 6 to 40 characters with a digit and a letter, or four digits; null: none. */
export function kindOfPassword(text: string): PasswordKind | null {
  if (/^\d{4}$/.test(text)) return 'FOUR_DIGITS';
  const isFull = text.length >= 6 && text.length <= 40 && /\d/.test(text) && /[a-z]/i.test(text);
  return isFull ? 'FULL' : null;
}
