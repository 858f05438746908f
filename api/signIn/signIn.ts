import type { IncomingMessage } from 'node:http';
import type { JWTVerifyGetKey } from 'jose';
import type { Services } from '../services/services.js';
import { bearerToken } from './bearerToken.js';
import type { Principal } from './principal.js';
import { principalOf } from './principalOf.js';
import type { SignInProblem } from './signInRefusal.js';
import { verifyToken } from './verifyToken.js';

type SignedIn = { readonly principal: Principal } | { readonly problem: SignInProblem };

/** Who sends the request, by their access token; or why that cannot be said. */
export type SignIn = (request: IncomingMessage) => Promise<SignedIn>;

/** Signs requests in against one issuer. */
export function createSignIn(
  keys: () => Promise<JWTVerifyGetKey>,
  issuer: string,
  services: Services,
): SignIn {
  return async ({ headers }) => {
    const token = bearerToken(headers.authorization);
    if (token === null) return { problem: 'SIGN_IN_MISSING' };
    const claims = await verifyToken(keys, issuer, token);
    if (typeof claims === 'string') return { problem: claims };
    return { principal: await principalOf(claims, services) };
  };
}
