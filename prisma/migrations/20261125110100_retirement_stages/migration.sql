-- R-32: the stages before NemID is off, begun for everybody by a date of the policy, or for some by a signal.
ALTER TABLE proposal DROP CONSTRAINT proposal_kind_check;
ALTER TABLE proposal ADD CONSTRAINT proposal_kind_check
  CHECK (kind IN ('RETIREMENT', 'FORCED_RETIREMENT', 'RETIREMENT_STAGE', 'DEADLINE_FLOOR'));

UPDATE policy SET data = '{ "nemIdCardsEndOn": null }'::jsonb || data;
