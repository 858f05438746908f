-- E-mail: one more outside system. It is told at most once, and nothing is ever made to depend on it.
ALTER TABLE outbox_message
  DROP CONSTRAINT outbox_message_port_check,
  ADD CONSTRAINT outbox_message_port_check
    CHECK (port IN ('NETBANK', 'DIGITAL_POST', 'LETTER', 'MITID', 'NEMID', 'CITIZEN_SERVICE', 'EMAIL'));

INSERT INTO port (name, rate_per_sec, burst, tokens, refilled_at) VALUES ('EMAIL', 50, 50, 50, now());

-- R-46: nobody gets e-mail unless the programme says so.
UPDATE policy SET data = '{ "emailsCitizens": false }'::jsonb || data;
ALTER TABLE citizen ADD COLUMN email TEXT;
