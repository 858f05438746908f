import type { WorkflowClient } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { pause } from '../pause.js';
import { untilStopped } from '../untilStopped.js';
import { startStanding } from './startStanding.js';
import { startUnfinished } from './startUnfinished.js';

export interface KeepStanding {
  readonly client: WorkflowClient;
  readonly pool: Pool;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

const lookEveryMs = 5_000;
/** A server that is away must not hold up the end of the worker. */
const mostMs = 3_000;

/**
 * Sees to it, until the signal, that what must run does run. Temporal may lose everything and come back empty under a
 * running worker: within seconds its workflows are there again, from what PostgreSQL says.
 */
export function keepStanding({ client, pool, log, signal }: KeepStanding): Promise<void> {
  return untilStopped({
    name: 'keep standing',
    log,
    signal,
    rest: () => pause(lookEveryMs, signal),
    turn: async () => {
      await client.withDeadline(Date.now() + mostMs, async () => {
        await startStanding(client);
        await startUnfinished(client, pool);
      });
      return false;
    },
  });
}
