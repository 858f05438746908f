import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Claims, readClaims } from './claims.js';
import type { SignInProblem } from './signInRefusal.js';

const audience = 'overgang';
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const clockToleranceSec = 5;

/** Whoever forges a token must not learn why it failed; only "expired" is told, since a new sign-in helps. */
function problemOf(error: unknown): SignInProblem {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_JWT_EXPIRED') return 'TOKEN_EXPIRED';
  const isForTheToken = typeof code === 'string' && /^ERR_(JWT|JWS|JWK|JOSE)/.test(code);
  return isForTheToken && code !== 'ERR_JWKS_TIMEOUT' ? 'TOKEN_NOT_VALID' : 'SIGN_IN_UNAVAILABLE';
}

/** Checks signature, issuer, audience and time of an access token, and reads its claims (OpenID Connect). Never throws. */
export async function verifyToken(
  keys: () => Promise<JWTVerifyGetKey>,
  issuer: string,
  token: string,
): Promise<Claims | SignInProblem> {
  try {
    const checks = { issuer, audience, algorithms, clockTolerance: clockToleranceSec };
    const verified = await jwtVerify(token, await keys(), { ...checks, requiredClaims: ['exp'] });
    return readClaims(verified.payload) ?? 'TOKEN_NOT_VALID';
  } catch (error) {
    return problemOf(error);
  }
}
