import { importJWK, type JWK, SignJWT } from 'jose';
import { signingAlgorithm } from './signingKeys.js';
import { type TokenRequest, tokenRequest } from './tokenRequest.js';

export const audience = 'overgang';

export interface IssuedToken {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

/** Signs access tokens like the provider's own, without anybody signing in: for development only. */
export function tokenIssuer(issuer: string, jwk: JWK) {
  const key = importJWK(jwk, signingAlgorithm);
  return async (asked: TokenRequest): Promise<IssuedToken> => {
    const { subject, expiresIn, ...claims } = tokenRequest.parse(asked);
    const nowSeconds = Math.floor(Date.now() / 1000);
    const access_token = await new SignJWT(claims)
      .setProtectedHeader({ alg: signingAlgorithm, kid: jwk.kid ?? '', typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject ?? `development-${claims.role.toLowerCase()}`)
      .setIssuedAt(Math.min(nowSeconds, nowSeconds + expiresIn))
      .setExpirationTime(nowSeconds + expiresIn)
      .sign(await key);
    return { access_token, token_type: 'Bearer', expires_in: expiresIn };
  };
}
