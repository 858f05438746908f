import type { Means } from './entry.js';

/** What the citizen chooses while activating: a PIN for an app, a password for a device. */
export interface Secrets {
  readonly pin?: string | undefined;
  readonly password?: string | undefined;
}

export type SecretFault =
  | 'PIN_MISSING'
  | 'PIN_NOT_SIX_DIGITS'
  | 'PASSWORD_MISSING'
  | 'PASSWORD_LENGTH'
  | 'PASSWORD_HOLDS_USER_ID'
  | 'PASSWORD_HOLDS_TEN_DIGITS';

/** 8 to 64 characters, without the user-ID, and without ten digits, which might be a CPR number. */
function passwordFault(password: string, userId: string): SecretFault | null {
  const length = [...password].length;
  if (length < 8 || length > 64) return 'PASSWORD_LENGTH';
  if (password.toLowerCase().includes(userId)) return 'PASSWORD_HOLDS_USER_ID';
  return password.replace(/\D/g, '').length >= 10 ? 'PASSWORD_HOLDS_TEN_DIGITS' : null;
}

/** an app has a PIN of six digits. */
function pinFault(pin: string | undefined): SecretFault | null {
  if (pin === undefined) return 'PIN_MISSING';
  return /^\d{6}$/.test(pin) ? null : 'PIN_NOT_SIX_DIGITS';
}

/** What is wrong with what was chosen; whatever is no app is used with a password. */
export function secretFault(
  { pin, password }: Secrets,
  { means, userId }: { readonly means: Means; readonly userId: string },
): SecretFault | null {
  if (means === 'APP') return pinFault(pin);
  return password === undefined ? 'PASSWORD_MISSING' : passwordFault(password, userId);
}
