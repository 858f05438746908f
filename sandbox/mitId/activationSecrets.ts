import type { Means } from './entry.js';

/** What the citizen chooses while activating: a PIN for an app, a password for a code display or reader. */
export interface Secrets {
  readonly pin?: string | undefined;
  readonly password?: string | undefined;
}

export type SecretFault =
  | 'PIN_NOT_SIX_DIGITS'
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

const hasPassword: readonly Means[] = ['CODE_DISPLAY', 'AUDIO_CODE_READER'];

/** What is wrong with what was chosen; what is not said at all is taken for well chosen. */
export function secretFault(
  { pin, password }: Secrets,
  { means, userId }: { readonly means: Means; readonly userId: string },
): SecretFault | null {
  if (means === 'APP' && pin !== undefined)
    return /^\d{6}$/.test(pin) ? null : 'PIN_NOT_SIX_DIGITS';
  if (hasPassword.includes(means) && password !== undefined) return passwordFault(password, userId);
  return null;
}
