import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { MutualTls } from '../http/listen.js';

interface Signed {
  readonly cert: string;
  readonly key: string;
}

const tenYearsMs = 10 * 365 * 86_400_000;
const alternatives = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
] as const;

type Generated = NonNullable<Parameters<typeof generate>[1]>;

async function make(commonName: string, options: Generated): Promise<Signed> {
  const made = await generate([{ name: 'commonName', value: commonName }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + tenYearsMs),
    ...options,
  });
  return { cert: made.cert, key: made.private };
}

/** An authority that signs two certificates, and whose key nobody keeps: there will be no third. */
export async function makeCertificates() {
  const authority = await make('Digital Post of the sandbox', {
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  });
  const server = await make('localhost', {
    ca: authority,
    extensions: [
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...alternatives] },
    ],
  });
  const client = await make('overgang', {
    ca: authority,
    extensions: [{ name: 'extKeyUsage', clientAuth: true }],
  });
  return { ca: authority.cert, server, client };
}

/** Where whoever writes to Digital Post finds what proves them, and by what they know the server. */
export function clientFiles(dataFolder: string) {
  const folder = join(dataFolder, 'digitalPost');
  return {
    caFile: join(folder, 'ca.pem'),
    certFile: join(folder, 'client.pem'),
    keyFile: join(folder, 'client-key.pem'),
  };
}

const secret = { mode: 0o600 };

/** Made at the first start and kept. */
export async function digitalPostTls(dataFolder: string): Promise<MutualTls> {
  const folder = join(dataFolder, 'digitalPost');
  const files = clientFiles(dataFolder);
  const [certFile, keyFile] = [join(folder, 'server.pem'), join(folder, 'server-key.pem')];
  // Written last: with it there, all are.
  if (!existsSync(files.caFile)) {
    const { ca, server, client } = await makeCertificates();
    mkdirSync(folder, { recursive: true });
    writeFileSync(keyFile, server.key, secret);
    writeFileSync(certFile, server.cert);
    writeFileSync(files.keyFile, client.key, secret);
    writeFileSync(files.certFile, client.cert);
    writeFileSync(files.caFile, ca);
  }
  const read = (file: string) => readFileSync(file, 'utf8');
  return { ca: read(files.caFile), cert: read(certFile), key: read(keyFile) };
}
