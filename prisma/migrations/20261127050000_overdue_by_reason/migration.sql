-- R-09: support works through those who are overdue, by why, oldest first. Both follow from what each step writes anyway, so no
-- step says more than before; as columns of their own, and not an index over the memory, since a step that changes only the
-- memory then touches no index.
ALTER TABLE journey
  ADD COLUMN overdue_since timestamptz(3) GENERATED ALWAYS AS (
    CASE WHEN is_overdue AND ended_at IS NULL THEN to_timestamp((memory ->> 'overdueSince')::float8 / 1000) END) STORED,
  ADD COLUMN overdue_reason text GENERATED ALWAYS AS (
    CASE
      WHEN NOT is_overdue OR ended_at IS NOT NULL THEN NULL
      WHEN memory ->> 'unreachableSince' IS NOT NULL THEN 'UNREACHABLE'
      WHEN state = 'ID_UPDATE_REQUIRED' THEN 'ID_UPDATE'
      WHEN memory #>> '{nemIdHindered,by}' IS NOT NULL THEN 'NEMID_HINDERED'
      WHEN memory @> '{"waits":[{"reason":"APPOINTMENT"}]}' THEN 'WAITS_FOR_APPOINTMENT'
      WHEN memory #>> '{enrolment,userId}' IS NULL THEN 'NO_USER_ID'
      WHEN memory #>> '{enrolment,means}' IS NULL THEN 'NO_MEANS'
      WHEN coalesce(memory #>> '{order,delivery}', memory #>> '{enrolment,delivery}') IS NOT NULL
        AND memory #>> '{order,arrivedAt}' IS NULL THEN 'WAITS_FOR_DEVICE'
      ELSE 'NOT_ACTIVATED'
    END) STORED;

CREATE INDEX journey_overdue_idx ON journey (overdue_since, id) WHERE overdue_since IS NOT NULL;
CREATE INDEX journey_overdue_reason_idx ON journey (overdue_reason, overdue_since, id) WHERE overdue_since IS NOT NULL;
