-- Borgerservice: a clerk changes something for the citizen who stands at the counter, and for nobody else of the municipality. That
-- they stand there is a visit: found by number, with a purpose, for some minutes of wall time. What counts at the counter is policy.

UPDATE policy SET data = '{
  "acceptedPapers": ["PASSPORT", "DRIVING_LICENCE", "OTHER_LISTED"],
  "witnessMinimumAge": 18,
  "counterVisitMinutes": 60
}'::jsonb || data;

CREATE TABLE counter_visit (
  id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  municipality TEXT NOT NULL,
  clerk TEXT NOT NULL,
  purpose TEXT NOT NULL,
  begun_at TIMESTAMPTZ(3) NOT NULL,
  -- wall time
  until TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT counter_visit_pkey PRIMARY KEY (id),
  CONSTRAINT counter_visit_citizen_id_fkey FOREIGN KEY (citizen_id) REFERENCES citizen (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX counter_visit_citizen_id_until_idx ON counter_visit (citizen_id, until);

CREATE FUNCTION app_subject() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN app_role() IS NOT NULL THEN nullif(current_setting('app.subject', true), '') END;

ALTER TABLE counter_visit ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON counter_visit TO overgang_worker USING (true) WITH CHECK (true);
CREATE POLICY own ON counter_visit FOR SELECT TO overgang_api
  USING (municipality = app_municipality() AND clerk = app_subject());
CREATE POLICY own_new ON counter_visit FOR INSERT TO overgang_api
  WITH CHECK (municipality = app_municipality() AND clerk = app_subject() AND sees_citizen(citizen_id));
GRANT SELECT, DELETE ON counter_visit TO overgang_worker;
GRANT SELECT, INSERT ON counter_visit TO overgang_api;

-- Whoever has moved to another municipality meanwhile is its clerks' to serve.
CREATE FUNCTION stands_at_counter(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app_municipality() IS NOT NULL AND EXISTS (
    SELECT FROM journey
      JOIN citizen ON citizen.id = journey.citizen_id
      JOIN counter_visit AS visit ON visit.citizen_id = citizen.id
    WHERE journey.id = wanted AND citizen.municipality = app_municipality()
      AND visit.municipality = app_municipality() AND visit.clerk = app_subject() AND visit.until > now())
$$;

CREATE OR REPLACE FUNCTION may_write_to_journey(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (app_role() NOT IN ('AUDITOR', 'CLERK') AND sees_journey(wanted)) OR stands_at_counter(wanted) OR EXISTS (
    SELECT FROM journey JOIN bank_customer USING (citizen_id)
    WHERE journey.id = wanted AND bank_reg = app_bank() AND bank_customer.ended_at IS NULL)
$$;

-- Somebody who has no row yet, taken in by a clerk: of the clerk's own municipality, whatever is said. Answers the journey; null for
-- a number that is known.
CREATE FUNCTION take_in_citizen(person jsonb, started jsonb, by_clerk text, taken_in_at timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  citizen_id uuid := (person ->> 'id')::uuid;
  journey_id uuid := (started ->> 'id')::uuid;
BEGIN
  IF app_municipality() IS NULL THEN
    RAISE EXCEPTION 'only a clerk takes somebody in' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO citizen (id, birth_date, identified_by, name, address_lines, country, phone, municipality, language,
    is_exempt_from_digital_post, needs_large_print, created_at, updated_at)
  VALUES (citizen_id, (person ->> 'birth_date')::date, person ->> 'identified_by', person ->> 'name',
    ARRAY(SELECT jsonb_array_elements_text(person -> 'address_lines')), person ->> 'country', person ->> 'phone',
    app_municipality(), person ->> 'language', (person ->> 'is_exempt')::boolean, (person ->> 'large_print')::boolean,
    taken_in_at, taken_in_at);
  INSERT INTO vault_entry (citizen_id, cipher_text, key_id, blind_index)
  VALUES (citizen_id, decode(person ->> 'cipher_text', 'base64'), person ->> 'key_id', decode(person ->> 'blind_index', 'base64'));
  INSERT INTO journey (id, citizen_id, state, version, memory, wake_at, next_what, next_owner, next_at, dimensions,
    policy_version, created_at, updated_at)
  VALUES (journey_id, citizen_id, started ->> 'state', 0, started -> 'memory', (started ->> 'wake_at')::timestamptz,
    started ->> 'next_what', started ->> 'next_owner', (started ->> 'next_at')::timestamptz, started -> 'dimensions',
    (started ->> 'policy_version')::integer, taken_in_at, taken_in_at);
  INSERT INTO transition (id, at, journey_id, version, event, to_state, was_overdue, is_overdue, dimensions_after,
    details, actor, role, policy_version)
  VALUES ((started ->> 'transition_id')::uuid, taken_in_at, journey_id, 0, 'takenIn', started ->> 'state', false, false,
    started -> 'dimensions', '{}', by_clerk, 'CLERK', (started ->> 'policy_version')::integer);
  INSERT INTO progress_pending (transition_id, at) VALUES ((started ->> 'transition_id')::uuid, taken_in_at);
  RETURN journey_id;
EXCEPTION WHEN unique_violation THEN
  RETURN NULL; -- the number is somebody's: nothing of the above stays
END $$;

REVOKE ALL ON FUNCTION app_subject(), stands_at_counter(uuid), take_in_citizen(jsonb, jsonb, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_subject(), stands_at_counter(uuid) TO overgang_api, overgang_worker;
GRANT EXECUTE ON FUNCTION take_in_citizen(jsonb, jsonb, text, timestamptz) TO overgang_api;
