-- Under which names a journey is counted: one line a marginal. What is unknown is counted under NONE, so that each
-- marginal but BANK (a citizen may have two) adds up to the total.
CREATE FUNCTION progress_lines(dimensions jsonb) RETURNS TABLE (dimension text, value text)
LANGUAGE sql IMMUTABLE AS $$
  SELECT 'TOTAL', '' WHERE dimensions IS NOT NULL
  UNION ALL SELECT 'BANK', bank FROM jsonb_array_elements_text(dimensions -> 'banks') AS bank
  UNION ALL SELECT 'BANK', 'NONE' WHERE jsonb_array_length(dimensions -> 'banks') = 0
  UNION ALL SELECT 'WAVE', coalesce(dimensions ->> 'wave', 'NONE') WHERE dimensions IS NOT NULL
  UNION ALL SELECT 'MUNICIPALITY', dimensions ->> 'municipality' WHERE dimensions IS NOT NULL
  UNION ALL SELECT 'AGE_BAND', dimensions ->> 'ageBand' WHERE dimensions IS NOT NULL
  UNION ALL SELECT 'MEANS', coalesce(dimensions ->> 'means', 'NONE') WHERE dimensions IS NOT NULL
$$;

-- What one transition adds and takes away, on its day in Copenhagen. `entered` counts changes of state, so its sum over
-- both values of is_overdue is how often the state was entered.
CREATE FUNCTION progress_changes(at timestamptz, from_state text, to_state text, was_overdue boolean, is_now_overdue boolean,
  dimensions_before jsonb, dimensions_after jsonb)
RETURNS TABLE (dimension text, value text, state text, is_overdue boolean, day date, net integer, entered integer)
LANGUAGE sql STABLE AS $$
  SELECT line.dimension, line.value, to_state, is_now_overdue, (at AT TIME ZONE 'Europe/Copenhagen')::date, 1,
    (from_state IS DISTINCT FROM to_state)::integer
  FROM progress_lines(dimensions_after) AS line
  UNION ALL
  SELECT line.dimension, line.value, from_state, was_overdue, (at AT TIME ZONE 'Europe/Copenhagen')::date, -1, 0
  FROM progress_lines(dimensions_before) AS line
  WHERE from_state IS NOT NULL
$$;
