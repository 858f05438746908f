import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface Issuer {
  readonly url: string;
  readonly citizenToken: (citizenId: string) => Promise<string>;
  readonly stop: () => void;
}

const algorithm = 'ES256';

/** An OpenID issuer on loopback that says of anybody that they are who they say. */
export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: algorithm, use: 'sig' };
  const place = { url: '' };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const discovery = { issuer: place.url, jwks_uri: `${place.url}/keys` };
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : discovery));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  place.url = `http://127.0.0.1:${address.port}`;

  const citizenToken = (citizenId: string): Promise<string> =>
    new SignJWT({ sub: citizenId, role: 'CITIZEN', citizen: citizenId })
      .setProtectedHeader({ alg: algorithm, kid: 'bench' })
      .setIssuedAt()
      .setIssuer(place.url)
      .setAudience('overgang')
      .setExpirationTime('2h')
      .sign(privateKey);
  return { url: place.url, citizenToken, stop: () => void server.close() };
}
