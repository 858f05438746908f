-- What lets somebody into their bank again, and was given up, is found each night without reading what is closed (R-09).
CREATE INDEX outbox_message_opening_idx ON outbox_message (bank_reg) WHERE status = 'FAILED' AND kind = 'openLogon';
