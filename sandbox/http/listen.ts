import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Listens on the loopback address alone. Port 0 takes a free one; rejects when the port is taken. */
export function listen(
  port: number,
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<Listening> {
  const server = createServer(listener);
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
