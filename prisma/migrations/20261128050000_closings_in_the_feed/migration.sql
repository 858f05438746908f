-- R-09: a bank that reads its feed is asked to close a log-on no earlier than one that is told by webhook: once the order has
-- been let go, since it may wait for the overdue notice. Its place in the feed is that of the transaction that let it go.
CREATE OR REPLACE VIEW bank_event WITH (security_barrier) AS
SELECT message.bank_reg, message.id, message.provider_key, link.handle, message.kind, message.payload, message.created_at,
  (lpad(message.written_in::text, 20, '0') || message.id::text) COLLATE "C" AS position,
  (message.written_in < pg_snapshot_xmin(pg_current_snapshot())
    OR message.written_in >= pg_snapshot_xmax(pg_current_snapshot())) AS is_settled
FROM outbox_message AS message
  JOIN journey ON journey.id = message.journey_id
  JOIN bank_customer AS link ON link.citizen_id = journey.citizen_id AND link.bank_reg = message.bank_reg
WHERE message.port = 'NETBANK' AND message.status <> 'WITHDRAWN' AND link.ended_at IS NULL
  AND (message.kind <> 'closeLogon' OR message.status <> 'PENDING')
  AND message.bank_reg = app_bank();
