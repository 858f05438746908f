// @ts-check
import { createServer } from 'node:net';

/** @param {number} port 0 lets the system choose @returns {Promise<number | undefined>} the port, if it is free */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

/** @param {number} port */
export const isPortFree = async (port) => (await tryPort(port)) !== undefined;

/**
 * A free port on loopback, the preferred one if it is free.
 * @param {number} [preferred]
 */
export async function freePort(preferred) {
  const port = (preferred && (await tryPort(preferred))) || (await tryPort(0));
  if (!port) throw new Error('no port is free on 127.0.0.1');
  return port;
}
