import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** PEM: whose clients are let in, and as whom the server is known. */
export interface MutualTls {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

const secured = { requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' } as const;

/** Listens on the loopback address alone. Port 0 takes a free one; rejects when the port is taken. With `tls`, whoever shows no certificate of that authority gets no connection. */
export function listen(
  port: number,
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
  tls?: MutualTls,
): Promise<Listening> {
  const server = tls
    ? createSecureServer({ ...secured, ...tls }, listener)
    : createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port was given');
      const close = () => {
        server.closeAllConnections();
        return new Promise<void>((done) => server.close(() => done()));
      };
      resolve({ port: address.port, close });
    });
  });
}
