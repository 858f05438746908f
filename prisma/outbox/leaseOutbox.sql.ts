import { overdueToldAtSql } from './overdueToldAt.sql.js';

/**
 * Leases and pays for it in one statement: the port's row is locked first, so over all processes no more is ever leased
 * than the bucket holds (I7). Tokens refill with wall time; what another worker has in hand is skipped. What is said about
 * one journey goes to one addressee in its order: after a try that failed, what came later waits until that is settled, unless it
 * may overtake it (mayOvertake).
 * Banks that rest are passed over ($5), or one alone is asked for ($6). What is sent at most once ($7) is not leased again
 * while nobody knows how its last lease ended. An order to close a log-on waits until the overdue notice has gone out
 * early enough ($8; R-09): looked up for these orders alone.
 */
export const leaseOutboxSql = `
  WITH bucket AS (
    SELECT name, clock_timestamp() AS at,
      least(burst, tokens + rate_per_sec * greatest(0, extract(epoch FROM clock_timestamp() - refilled_at))) AS available
    FROM port WHERE name = $1 AND NOT is_paused FOR UPDATE
  ), picked AS (
    SELECT journey_id, id FROM outbox_message AS candidate
    WHERE port = $1 AND status = 'PENDING' AND withdrawn_at IS NULL AND not_before <= $4
      AND (lease_until IS NULL OR (NOT $7 AND lease_until < clock_timestamp()))
      AND (retry_at IS NULL OR retry_at <= clock_timestamp())
      AND (bank_reg IS NULL OR bank_reg <> ALL ($5)) AND ($6::text IS NULL OR bank_reg = $6)
      AND NOT EXISTS (SELECT FROM outbox_message AS earlier
        WHERE earlier.journey_id = candidate.journey_id AND earlier.id < candidate.id AND earlier.port = candidate.port
          AND earlier.bank_reg IS NOT DISTINCT FROM candidate.bank_reg
          AND NOT (candidate.kind = 'openLogon' AND earlier.kind <> 'closeLogon')
          AND earlier.status = 'PENDING' AND (earlier.retry_at > clock_timestamp() OR earlier.lease_until >= clock_timestamp()))
      AND CASE WHEN candidate.kind = 'closeLogon' THEN ${overdueToldAtSql('candidate')} <= $8 ELSE true END
    ORDER BY not_before
    LIMIT coalesce((SELECT least($2, floor(available)) FROM bucket), 0)
    FOR UPDATE SKIP LOCKED
  ), paid AS (
    UPDATE port SET tokens = bucket.available - (SELECT count(*) FROM picked),
      refilled_at = greatest(port.refilled_at, bucket.at)
    FROM bucket WHERE port.name = bucket.name
  )
  UPDATE outbox_message AS message
  SET lease_token = gen_random_uuid(), lease_until = clock_timestamp() + $3 * interval '1 millisecond',
    attempts = attempts + 1
  FROM picked WHERE message.journey_id = picked.journey_id AND message.id = picked.id
  RETURNING message.id, message.journey_id AS "journeyId", message.port, message.kind, message.natural_key AS "naturalKey",
    message.provider_key AS "providerKey", message.bank_reg AS "bankReg", message.payload, message.attempts,
    (message.tries -> 0 ->> 'at')::timestamptz AS "firstTriedAt",
    message.lease_token AS "leaseToken", message.not_before AS "notBefore", message.created_at AS "createdAt"`;
