import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const discoveryTimeoutMs = 3_000;

async function discover(issuerUrl: string): Promise<JWTVerifyGetKey> {
  const at = `${issuerUrl.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(at, { signal: AbortSignal.timeout(discoveryTimeoutMs) });
  if (!answer.ok) throw new Error(`the issuer's discovery answered ${answer.status}`);
  const found = discovery.parse(await answer.json());
  // OpenID Connect Discovery 4.3: a document that speaks for another issuer must not be used.
  if (found.issuer !== issuerUrl) throw new Error('the discovery document names another issuer');
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: discoveryTimeoutMs });
}

/**
 * The issuer's keys, looked up at first use and kept (jose reads them anew when a key is unknown).
 * Rejects while the issuer cannot be reached; the next call then tries again.
 */
export function issuerKeys(issuerUrl: string): () => Promise<JWTVerifyGetKey> {
  let known: Promise<JWTVerifyGetKey> | null = null;
  return () => {
    known ??= discover(issuerUrl).catch((problem: unknown) => {
      known = null;
      throw problem;
    });
    return known;
  };
}
