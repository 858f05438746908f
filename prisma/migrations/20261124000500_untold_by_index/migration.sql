-- Who has not heard of the programme's floor is asked for every second: by the deadline they were last told, so that nobody
-- who has heard is looked at.
CREATE INDEX journey_told_idx ON journey ((memory #>> '{window,told}') COLLATE "C", id)
  WHERE ended_at IS NULL AND state IN ('WINDOW_OPEN', 'ACTIVATING');
