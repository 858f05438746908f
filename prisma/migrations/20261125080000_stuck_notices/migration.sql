-- A notice that a channel has taken and whose receipt does not come is asked about. After how long is a setting like the
-- others, with these defaults; the netbank's receipt waits for the citizen, and has its fall-back instead (R-11).
UPDATE policy SET data = '{ "receiptHours": { "DIGITAL_POST": 24, "LETTER": 96 } }'::jsonb || data;

-- Those that are still without one: few, however many were sent.
CREATE INDEX notice_unreceipted_idx ON notice (channel, sent_at, id)
  WHERE sent_at IS NOT NULL AND received_at IS NULL AND outcome IS NULL;
