import type { Instant } from '@overgang/domain';
import type { Pool } from 'pg';
import { prepared } from '../connection/prepared.js';
import { withTransaction } from '../connection/withTransaction.js';
import { type NewMessage, type StoredMessage, storeMessages } from '../inbox/storeMessages.js';
import type { LeasedMessage } from './leaseOutbox.js';
import { openAgain } from './openAgain.js';
import { settleOutboxSql } from './settleOutbox.sql.js';

/**
 * How an attempt ended. RETRY gives the message back, until then (wall-clock epoch milliseconds) untouched; one that had not
 * been begun to be sent is no attempt.
 */
export type SendResult =
  | { readonly status: 'SENT' | 'FAILED'; readonly at: Instant }
  | { readonly status: 'RETRY'; readonly retryAtMs: number; readonly isUntried?: true };

export interface Settlement {
  readonly message: Pick<LeasedMessage, 'id' | 'journeyId' | 'leaseToken'>;
  readonly result: SendResult;
  /** what the provider said: codes and ids, nothing personal */
  readonly outcome: object;
  /** when the try began (wall-clock epoch milliseconds) and how long it took; absent: it was not tried */
  readonly tried?: { readonly beganAtMs: number; readonly tookMs: number };
  /** what the journey is to hear of it */
  readonly tells?: readonly NewMessage[];
}

export interface Settled {
  /** ids of those that were still held */
  readonly settled: readonly string[];
  readonly stored: readonly StoredMessage[];
}

interface SettledRow {
  readonly id: string;
  readonly journeyId: string;
  readonly kind: string;
  readonly status: string;
}

function tryOf({ result, outcome, tried }: Settlement): object | null {
  if (!tried) return null;
  const { beganAtMs, tookMs } = tried;
  return { at: new Date(beganAtMs), tookMs: Math.round(tookMs), result: result.status, outcome };
}

function row(settlement: Settlement) {
  const { message, result, outcome } = settlement;
  const isRetry = result.status === 'RETRY';
  return {
    journey_id: message.journeyId,
    id: message.id,
    lease_token: message.leaseToken,
    status: isRetry ? 'PENDING' : result.status,
    outcome,
    at: isRetry ? null : new Date(result.at),
    retry_at: isRetry ? new Date(result.retryAtMs) : null,
    try: tryOf(settlement),
    untried: isRetry && (result.isUntried ?? false),
  };
}

/**
 * Records outcomes under their leases and stores what the journeys are to hear of them, in one transaction. Whoever lost
 * the lease records nothing: the message is another's, whose outcome counts. Of what ends as withdrawn no journey hears.
 */
export function settleOutbox(pool: Pool, settlements: readonly Settlement[]): Promise<Settled> {
  return withTransaction(pool, async (client) => {
    const { rows } = await client.query<SettledRow>(
      prepared(settleOutboxSql, [JSON.stringify(settlements.map(row))]),
    );
    for (const row of rows)
      if (row.kind === 'closeLogon' && row.status === 'SENT') await openAgain(client, row);
    const statuses = new Map(rows.map(({ id, status }) => [id, status]));
    const told = settlements.filter(
      ({ message, result }) => statuses.get(message.id) === result.status,
    );
    const stored = await storeMessages(
      client,
      told.flatMap(({ tells }) => tells ?? []),
    );
    return { settled: [...statuses.keys()], stored };
  });
}
