-- A notice may be shown, or a letter come back, long after it was taken, and the word of it may be lost. So the other side's
-- book is looked at again, night after night, for as many days as the policy says.
UPDATE policy SET data = '{ "bookDays": { "NETBANK": 30, "DIGITAL_POST": 7, "LETTER": 45 } }'::jsonb || data;

-- What is on record already is not reported each night.
CREATE INDEX reconciliation_finding_key_idx ON reconciliation_finding (provider_key);
