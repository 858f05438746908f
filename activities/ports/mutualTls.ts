import { readFileSync } from 'node:fs';
import { Agent, buildConnector, type Dispatcher } from 'undici';

/** PEM files: by what the other side is known, and what we show it. */
export interface CertificateFiles {
  /** where its certificate is not signed by one of the well-known */
  readonly caFile?: string | undefined;
  readonly certFile: string;
  readonly keyFile: string;
}

const connectMs = 5_000;

/**
 * Connections under our certificate. The files are read for each new one, and connections are given up after some minutes:
 * a renewed certificate, or one that is only now being made, needs no restart.
 */
export function mutualTls({ caFile, certFile, keyFile }: CertificateFiles): Dispatcher {
  const connector = () =>
    buildConnector({
      ...(caFile === undefined ? {} : { ca: readFileSync(caFile) }),
      cert: readFileSync(certFile),
      key: readFileSync(keyFile),
      minVersion: 'TLSv1.2',
      timeout: connectMs,
      maxCachedSessions: 0,
    });
  return new Agent({
    clientTtl: 300_000,
    connect: (options, callback) => {
      try {
        connector()(options, callback);
      } catch (error) {
        callback(error instanceof Error ? error : new Error('no certificate'), null);
      }
    },
  });
}
