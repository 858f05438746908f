import { type LeasedMessage, renewLease } from '@overgang/prisma';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

export interface Holding {
  readonly pool: Pool;
  readonly log: Logger;
  readonly leaseMs: number;
}

const renewalsALease = 3;
/** Whoever has not ended by then hangs, and another may take over. */
const mostLeases = 10;

/** Renews the leases of messages until the work on them has ended: to write a hundred letters may take longer than a lease. */
export async function whileHeld<Result>(
  messages: readonly LeasedMessage[],
  { pool, log, leaseMs }: Holding,
  work: () => Promise<Result>,
): Promise<Result> {
  let renewals = 0;
  const renewing = setInterval(() => {
    renewals += 1;
    if (renewals > renewalsALease * mostLeases) return clearInterval(renewing);
    renewLease(pool, messages, leaseMs).catch((error) =>
      log.warn({ err: error }, 'leases could not be renewed'),
    );
  }, leaseMs / renewalsALease);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
  }
}
