import type { Language } from '@overgang/domain';
import type { HttpRefusal } from '../server/httpRefusal.js';
import { refusalText } from '../texts/refusalText.js';
import type { TextCode } from '../texts/refusalTexts.js';

export type SignInProblem = Extract<
  TextCode,
  'SIGN_IN_MISSING' | 'TOKEN_EXPIRED' | 'TOKEN_NOT_VALID' | 'SIGN_IN_UNAVAILABLE'
>;

const challenges: Readonly<Record<SignInProblem, string | null>> = {
  SIGN_IN_MISSING: 'Bearer realm="overgang"',
  TOKEN_EXPIRED: 'Bearer realm="overgang", error="invalid_token", error_description="expired"',
  TOKEN_NOT_VALID: 'Bearer realm="overgang", error="invalid_token", error_description="not valid"',
  SIGN_IN_UNAVAILABLE: null,
};

/** The answer to a caller who is not signed in (RFC 6750): 401 with a challenge; 503 when the issuer cannot be reached. */
export function signInRefusal(problem: SignInProblem, language: Language): HttpRefusal {
  const challenge = challenges[problem];
  return {
    status: challenge === null ? 503 : 401,
    code: problem,
    message: refusalText(problem, language),
    headers: challenge === null ? { 'retry-after': '5' } : { 'www-authenticate': challenge },
  };
}
