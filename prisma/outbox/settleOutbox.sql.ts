/** Only whoever still holds the lease settles; a sent notice's time is set with it. */
export const settleOutboxSql = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1) AS settlement (journey_id uuid, id uuid, lease_token uuid, status text,
      outcome jsonb, at timestamptz, retry_at timestamptz, try jsonb)
  ), settled AS (
    UPDATE outbox_message AS message
    SET status = given.status, outcome = given.outcome, retry_at = given.retry_at,
      tries = CASE WHEN jsonb_array_length(tries) < 50 THEN tries ELSE tries - 0 END || coalesce(given.try, '[]'),
      settled_at = CASE WHEN given.status <> 'PENDING' THEN given.at END, lease_token = NULL, lease_until = NULL
    FROM given
    WHERE message.journey_id = given.journey_id AND message.id = given.id
      AND message.lease_token = given.lease_token AND message.status = 'PENDING'
    RETURNING message.journey_id, message.id, message.provider_key, message.status, message.settled_at
  ), noted AS (
    UPDATE notice SET sent_at = coalesce(sent_at, settled.settled_at)
    FROM settled WHERE notice.journey_id = settled.journey_id AND notice.id = settled.provider_key AND settled.status = 'SENT'
  )
  SELECT id FROM settled`;
