import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';

export const signingAlgorithm = 'RS256';

const keptKey = z.object({ kty: z.literal('RSA'), kid: z.string() }).catchall(z.string());

/** The issuer's private key; made once and kept in the data folder, so that tokens outlive a restart. */
export async function keptSigningKey(folder: string): Promise<JWK> {
  const path = join(folder, 'issuer-key.json');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, JSON.stringify(await newSigningKey()), { mode: 0o600 });
  }
  return keptKey.parse(JSON.parse(readFileSync(path, 'utf8')));
}

async function newSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: 'development-1', alg: signingAlgorithm, use: 'sig' };
}
