import { EventEmitter } from 'node:events';
import { type PortName, portNames } from '@overgang/prisma';
import type { Pool, PoolClient } from 'pg';

interface Wait {
  readonly port: PortName;
  /** how often it had rung when its waiter last looked: what has rung since ends the wait at once */
  readonly since: number;
  readonly mostMs: number;
  readonly signal: AbortSignal;
  /** what else may end it */
  readonly orUntil?: Promise<void> | null;
}

/**
 * Rings when a step has written something for a port. What rings while nobody listens to the database is told when somebody
 * does again, and dispatchers look by themselves as well.
 */
export interface OutboxBell {
  /** How often it has rung for a port. */
  readonly rings: (port: PortName) => number;
  /** Waits for the port's next ring, at most so long. */
  readonly wait: (of: Wait) => Promise<void>;
  readonly close: () => void;
}

const reconnectAfterMs = 1_000;

/** Listens on one connection of its own; a lost one is replaced. */
export function outboxBell(pool: Pool): OutboxBell {
  const rung = new EventEmitter();
  rung.setMaxListeners(0);
  const counts = new Map<string, number>();
  let listener: PoolClient | null = null;
  let isClosed = false;

  function ring(port: string): void {
    counts.set(port, (counts.get(port) ?? 0) + 1);
    rung.emit(port);
  }

  /** Nobody listened before: something may wait at any port. */
  function ringAll(): void {
    for (const port of portNames) ring(port);
  }

  const rings = (port: PortName) => counts.get(port) ?? 0;

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
    client.on('notification', ({ payload }) => ring(payload ?? ''));
    client.on('error', lost);
    await client.query('LISTEN outbox').then(ringAll, lost);
  }

  void listen();
  return {
    rings,
    wait: ({ port, since, mostMs, signal, orUntil = null }) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          rung.off(port, done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, mostMs);
        rung.once(port, done);
        signal.addEventListener('abort', done);
        void orUntil?.then(done);
        if (signal.aborted || rings(port) !== since) done();
      }),
    close: () => {
      isClosed = true;
      listener?.release(true);
      listener = null;
    },
  };
}
