-- Closings of a log-on that may have to wait for their notice (R-09) are found without reading what else banks are told.
CREATE INDEX outbox_message_closing_idx ON outbox_message (not_before) WHERE status = 'PENDING' AND kind = 'closeLogon';
