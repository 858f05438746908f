/**
 * Only whoever still holds the lease settles; a sent notice's time is set with it. What was withdrawn meanwhile ends so, unless
 * it was sent: then that counts, even where it had been given up as withdrawn. What is given back untried was not attempted.
 */
export const settleOutboxSql = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1) AS settlement (journey_id uuid, id uuid, lease_token uuid, status text,
      outcome jsonb, at timestamptz, retry_at timestamptz, try jsonb, untried boolean)
  ), settled AS (
    UPDATE outbox_message AS message
    SET status = CASE WHEN withdrawn_at IS NULL OR given.status = 'SENT' THEN given.status ELSE 'WITHDRAWN' END,
      outcome = given.outcome, retry_at = given.retry_at,
      written_in = CASE WHEN message.kind = 'closeLogon' THEN pg_current_xact_id() ELSE message.written_in END,
      tries = CASE WHEN jsonb_array_length(tries) < 50 THEN tries ELSE tries - 1 END || coalesce(given.try, '[]'),
      attempts = attempts - CASE WHEN given.untried THEN 1 ELSE 0 END,
      settled_at = CASE WHEN given.status = 'SENT' OR withdrawn_at IS NULL AND given.status <> 'PENDING' THEN given.at
        ELSE withdrawn_at END,
      withdrawn_at = CASE WHEN given.status <> 'SENT' THEN withdrawn_at END, lease_token = NULL, lease_until = NULL
    FROM given
    WHERE message.journey_id = given.journey_id AND message.id = given.id AND message.lease_token = given.lease_token
      AND (message.status = 'PENDING' OR message.status = 'WITHDRAWN' AND given.status = 'SENT')
    RETURNING message.journey_id, message.id, message.kind, message.provider_key, message.status, message.settled_at
  ), noted AS (
    UPDATE notice SET sent_at = CASE WHEN settled.status = 'SENT' THEN coalesce(sent_at, settled.settled_at) END,
      outcome = CASE WHEN settled.status = 'SENT' THEN nullif(outcome, 'WITHDRAWN') ELSE coalesce(outcome, 'WITHDRAWN') END
    FROM settled WHERE notice.journey_id = settled.journey_id AND notice.id = settled.provider_key
      AND settled.status IN ('SENT', 'WITHDRAWN')
  )
  SELECT id, journey_id AS "journeyId", kind, status FROM settled`;
