import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const tenYearsMs = 10 * 365 * 86_400_000;

const alternatives = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
] as const;

async function make(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    notAfterDate: new Date(Date.now() + tenYearsMs),
    extensions: [{ name: 'subjectAltName', altNames: [...alternatives] }],
  });
  return { cert: made.cert, key: made.private };
}

/** The mail server's own certificate, made at its first start and kept: whoever sends to it trusts the file. */
export async function emailCertificate(dataFolder: string): Promise<Certificate> {
  const folder = join(dataFolder, 'email');
  const files = { cert: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  if (existsSync(files.cert))
    return { cert: readFileSync(files.cert, 'utf8'), key: readFileSync(files.key, 'utf8') };
  const made = await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(files.key, made.key, { mode: 0o600 });
  writeFileSync(files.cert, made.cert);
  return made;
}
