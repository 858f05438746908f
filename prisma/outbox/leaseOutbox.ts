import type { Instant } from '@overgang/domain';
import type { Pool } from 'pg';
import { prepared } from '../connection/prepared.js';
import { endWithdrawn } from './endWithdrawn.js';
import { type Hold, sureUntilMs } from './hold.js';
import { holdClosings } from './holdClosings.js';
import { leaseOutboxSql } from './leaseOutbox.sql.js';
import { isSentAtMostOnce, type PortName, speaksToBanks } from './portName.js';
import { settleUnknown } from './settleUnknown.js';

export interface OutboxLease {
  readonly port: PortName;
  readonly limit: number;
  /** wall time; longer than the time-out of a send */
  readonly leaseMs: number;
  /** programme time */
  readonly now: Instant;
  /** banks that are left alone for now */
  readonly restingBanks?: readonly string[];
  /** what is for this bank, and nothing else */
  readonly onlyBank?: string;
  /** programme time by which the overdue notice must have gone out before a log-on is closed; absent: now */
  readonly overdueToldBy?: Instant;
}

/** A message in this worker's hand until the lease is over. */
export interface LeasedMessage {
  readonly id: string;
  readonly journeyId: string;
  readonly port: PortName;
  readonly kind: string;
  readonly naturalKey: string;
  /** the provider's idempotency key: the same at every attempt */
  readonly providerKey: string;
  readonly bankReg: string | null;
  readonly payload: unknown;
  /** this one included: above 1, an earlier attempt may have gone through */
  readonly attempts: number;
  /** wall time; null or absent: of no earlier try it is known how it ended */
  readonly firstTriedAt?: Date | null;
  readonly leaseToken: string;
  /** absent: for as long as it takes */
  readonly hold?: Hold;
  readonly notBefore: Date;
  readonly createdAt: Date;
}

/**
 * Leases what is due at a port, within its rate; nothing while the port is paused. What is sent at most once and was in the
 * hand of a sender that is gone is settled as unknown first. What is withdrawn is never leased.
 */
export async function leaseOutbox(pool: Pool, lease: OutboxLease): Promise<LeasedMessage[]> {
  const { port, limit, leaseMs, now, restingBanks = [], onlyBank = null } = lease;
  const { overdueToldBy = now } = lease;
  const isOnce = isSentAtMostOnce(port);
  if (isOnce) await settleUnknown(pool, port, now);
  if (speaksToBanks(port)) await holdClosings(pool, now, overdueToldBy);
  const askedAtMs = Date.now();
  const { rows } = await pool.query<LeasedMessage>(
    prepared(leaseOutboxSql, [
      port,
      limit,
      leaseMs,
      new Date(now),
      restingBanks,
      onlyBank,
      isOnce,
      new Date(overdueToldBy),
    ]),
  );
  if (rows.length < limit) await endWithdrawn(pool, port);
  return rows.map((row) => ({ ...row, hold: { sureUntilMs: sureUntilMs(askedAtMs, leaseMs) } }));
}
