-- NemID can end by force for somebody who never got MitID: RETIRED alone does not tell who has it. Each line of the
-- counters says it besides.
ALTER TABLE progress_count ADD COLUMN has_mit_id boolean NOT NULL DEFAULT false;
ALTER TABLE progress_count DROP CONSTRAINT progress_count_pkey,
  ADD CONSTRAINT progress_count_pkey PRIMARY KEY (dimension, value, state, is_overdue, has_mit_id, day);

-- Whether a journey is counted as one with MitID. What was written before dimensions said it is told by its state, and
-- where NemID ends, by whether a means was ever chosen.
CREATE FUNCTION counted_with_mit_id(state text, dimensions jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT state IN ('ENROLLED', 'RETIREMENT_NOTICED', 'RETIRED') AND coalesce((dimensions ->> 'hasMitId')::boolean,
    state = 'ENROLLED' OR coalesce(dimensions ->> 'means', 'NONE') <> 'NONE')
$$;

DROP FUNCTION progress_changes(timestamptz, text, text, boolean, boolean, jsonb, jsonb);

-- What one transition adds and takes away, on its day in Copenhagen. `entered` counts changes of state, so its sum over
-- the values of is_overdue and has_mit_id is how often the state was entered.
CREATE FUNCTION progress_changes(at timestamptz, from_state text, to_state text, was_overdue boolean, is_now_overdue boolean,
  dimensions_before jsonb, dimensions_after jsonb)
RETURNS TABLE (dimension text, value text, state text, is_overdue boolean, has_mit_id boolean, day date, net integer,
  entered integer)
LANGUAGE sql STABLE AS $$
  SELECT line.dimension, line.value, to_state, is_now_overdue, counted_with_mit_id(to_state, dimensions_after),
    (at AT TIME ZONE 'Europe/Copenhagen')::date, 1, (from_state IS DISTINCT FROM to_state)::integer
  FROM progress_lines(dimensions_after) AS line
  UNION ALL
  SELECT line.dimension, line.value, from_state, was_overdue, counted_with_mit_id(from_state, dimensions_before),
    (at AT TIME ZONE 'Europe/Copenhagen')::date, -1, 0
  FROM progress_lines(dimensions_before) AS line
  WHERE from_state IS NOT NULL
$$;

REVOKE ALL ON FUNCTION counted_with_mit_id(text, jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION progress_changes(timestamptz, text, text, boolean, boolean, jsonb, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION counted_with_mit_id(text, jsonb),
  progress_changes(timestamptz, text, text, boolean, boolean, jsonb, jsonb) TO overgang_worker;

-- Counted anew, in one snapshot with what was pending: nothing is counted twice or left out.
DELETE FROM progress_count;
WITH taken AS (DELETE FROM progress_pending)
INSERT INTO progress_count (dimension, value, state, is_overdue, has_mit_id, day, net, entered)
SELECT dimension, value, state, change.is_overdue, has_mit_id, day, sum(net)::integer, sum(entered)::integer
FROM transition, LATERAL progress_changes(transition.at, from_state, to_state, was_overdue, transition.is_overdue,
  dimensions_before, dimensions_after) AS change
GROUP BY dimension, value, state, change.is_overdue, has_mit_id, day
HAVING sum(net) <> 0 OR sum(entered) <> 0;
