import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { request } from 'node:https';

/** PEM; what is left out is not shown, or not trusted. */
export interface CertificateFiles {
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
}

const read = (file?: string) => (file === undefined ? undefined : readFileSync(file));

/** As `fetch`, over mutual TLS, each time on a connection of its own. */
export async function askUnderCertificate(
  { caFile, certFile, keyFile }: CertificateFiles,
  url: string,
  init?: RequestInit,
): Promise<Response> {
  const wanted = new Request(url, init);
  const asked = request(url, {
    ...{ agent: false, ca: read(caFile), cert: read(certFile), key: read(keyFile) },
    method: wanted.method,
    headers: Object.fromEntries(wanted.headers),
  });
  asked.end(Buffer.from(await wanted.arrayBuffer()));
  const [answer] = await once(asked, 'response');
  if (!(answer instanceof IncomingMessage)) throw new Error('no answer');
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(Buffer.from(part));
  return new Response(Buffer.concat(parts), { status: answer.statusCode ?? 0 });
}
