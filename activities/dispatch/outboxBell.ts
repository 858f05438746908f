import { EventEmitter } from 'node:events';
import type { Pool, PoolClient } from 'pg';

/** Rings when a step has written something for a port. Missed rings do no harm: dispatchers look by themselves as well. */
export interface OutboxBell {
  /** Waits for the port's next ring, at most so long, and beyond neither the signal nor what else may end the wait. */
  readonly wait: (
    port: string,
    mostMs: number,
    signal: AbortSignal,
    orUntil?: Promise<void> | null,
  ) => Promise<void>;
  readonly close: () => void;
}

const reconnectAfterMs = 1_000;

/** Listens on one connection of its own; a lost one is replaced. */
export function outboxBell(pool: Pool): OutboxBell {
  const rings = new EventEmitter();
  rings.setMaxListeners(0);
  let listener: PoolClient | null = null;
  let isClosed = false;

  const again = () => {
    if (!isClosed) setTimeout(listen, reconnectAfterMs).unref();
  };

  async function listen(): Promise<void> {
    let client: PoolClient;
    try {
      client = await pool.connect();
    } catch {
      return again();
    }
    if (isClosed) return client.release(true);
    listener = client;
    const lost = () => {
      if (listener !== client) return;
      listener = null;
      client.release(true);
      again();
    };
    client.on('notification', ({ payload }) => rings.emit(payload ?? ''));
    client.on('error', lost);
    await client.query('LISTEN outbox').catch(lost);
  }

  void listen();
  return {
    wait: (port, mostMs, signal, orUntil = null) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          rings.off(port, done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, mostMs);
        rings.once(port, done);
        signal.addEventListener('abort', done);
        void orUntil?.then(done);
        if (signal.aborted) done();
      }),
    close: () => {
      isClosed = true;
      listener?.release(true);
      listener = null;
    },
  };
}
