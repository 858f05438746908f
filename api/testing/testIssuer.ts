import { createServer } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { listenOnLoopback } from './listenOnLoopback.js';

type Claims = Readonly<Record<string, unknown>>;

export interface TestIssuer {
  readonly url: string;
  /** An access token with these claims; the rest as it ought to be, unless `wrong` says otherwise. */
  readonly token: (claims: Claims, wrong?: Wrong) => Promise<string>;
  /** The same claims under a key that is not the issuer's. */
  readonly forged: (claims: Claims) => Promise<string>;
  readonly stop: () => Promise<void>;
}

interface Wrong {
  readonly audience?: string;
  readonly issuer?: string;
  readonly expiresIn?: string;
}

const algorithm = 'ES256';

function sign(key: CryptoKey, issuer: string, claims: Claims, wrong: Wrong = {}): Promise<string> {
  return new SignJWT({ sub: 'somebody', ...claims })
    .setProtectedHeader({ alg: algorithm, kid: 'test' })
    .setIssuedAt()
    .setIssuer(wrong.issuer ?? issuer)
    .setAudience(wrong.audience ?? 'overgang')
    .setExpirationTime(wrong.expiresIn ?? '1h')
    .sign(key);
}

/** An OpenID issuer with discovery and keys, for tests. */
export async function testIssuer(): Promise<TestIssuer> {
  const own = await generateKeyPair(algorithm);
  const strangers = await generateKeyPair(algorithm);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'test', alg: algorithm, use: 'sig' };
  let url = '';
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const isKeys = request.url === '/keys';
    response.end(
      JSON.stringify(isKeys ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/keys` }),
    );
  });
  const listening = await listenOnLoopback(server);
  url = `http://127.0.0.1:${listening.port}`;
  return {
    url,
    token: (claims, wrong) => sign(own.privateKey, url, claims, wrong),
    forged: (claims) => sign(strangers.privateKey, url, claims),
    stop: listening.stop,
  };
}
