-- A bank that reads its feed up to a place must never find something new before that place. Ids are made before a step is
-- committed, so they cannot say that; the writing transaction can: the feed ends before the oldest one still under
-- way. (A number from before a logical restore lies ahead of all of this server's and is shown.)
ALTER TABLE outbox_message ADD COLUMN written_in xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE INDEX outbox_message_feed_idx ON outbox_message (bank_reg, (lpad(written_in::text, 20, '0') || id::text) COLLATE "C")
  WHERE port = 'NETBANK';

CREATE OR REPLACE VIEW bank_event WITH (security_barrier) AS
SELECT message.bank_reg, message.id, message.provider_key, link.handle, message.kind, message.payload, message.created_at,
  (lpad(message.written_in::text, 20, '0') || message.id::text) COLLATE "C" AS position,
  (message.written_in < pg_snapshot_xmin(pg_current_snapshot())
    OR message.written_in >= pg_snapshot_xmax(pg_current_snapshot())) AS is_settled
FROM outbox_message AS message
  JOIN journey ON journey.id = message.journey_id
  JOIN bank_customer AS link ON link.citizen_id = journey.citizen_id AND link.bank_reg = message.bank_reg
WHERE message.port = 'NETBANK' AND message.status <> 'WITHDRAWN' AND link.ended_at IS NULL
  AND message.bank_reg = app_bank();
