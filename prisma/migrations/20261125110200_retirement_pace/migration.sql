-- R-32: how fast retirements are told, how far figures may have moved since the dry run, and the grace that the programme
-- promises: fourteen days. Thirty was what an earlier default said, and nobody's choice.
UPDATE policy SET data = '{ "retirementsPerDay": 25000, "dryRunTolerance": 0.05 }'::jsonb || data;
UPDATE policy SET data = data || '{ "graceDays": 14 }' WHERE data ->> 'graceDays' = '30';

ALTER TABLE proposal DROP CONSTRAINT proposal_state_check;
ALTER TABLE proposal ADD CONSTRAINT proposal_state_check
  CHECK (state IN ('PROPOSED', 'CONFIRMED', 'PAUSED', 'DONE', 'WITHDRAWN'));
