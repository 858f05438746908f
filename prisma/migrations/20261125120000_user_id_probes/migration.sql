-- R-17: who is refused again and again while wishing for user-IDs is reported to support, without a name that was tried. What
-- of NemID's user-IDs was kept apart, and which are in conflict, is listed and counted without reading all of them (R-20, R-21).

CREATE TABLE user_id_probe (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  scope TEXT NOT NULL CHECK (scope IN ('CITIZEN', 'BANK', 'ALL')),
  subject TEXT NOT NULL,
  day DATE NOT NULL,
  journey_id UUID,
  bank_reg TEXT,
  taken INTEGER NOT NULL DEFAULT 0,
  turned_away INTEGER NOT NULL DEFAULT 0,
  first_at TIMESTAMPTZ(3) NOT NULL,
  last_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT user_id_probe_pkey PRIMARY KEY (id),
  CONSTRAINT user_id_probe_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX user_id_probe_scope_subject_day_key ON user_id_probe (scope, subject, day);
CREATE INDEX user_id_probe_last_at_id_idx ON user_id_probe (last_at, id);
CREATE INDEX user_id_probe_journey_id_idx ON user_id_probe (journey_id);

ALTER TABLE user_id_probe ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON user_id_probe TO overgang_worker USING (true) WITH CHECK (true);
CREATE POLICY staff ON user_id_probe FOR SELECT TO overgang_api USING (app_sees_all());
GRANT SELECT, INSERT, UPDATE ON user_id_probe TO overgang_worker;
GRANT SELECT ON user_id_probe TO overgang_api;

-- The citizen is the one who is signed in, and the refusals are counted here: nothing of it is the caller's word.
CREATE FUNCTION report_user_id_probe(away_by text, away_bank text, free_refusals integer, on_day date, at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own uuid := (SELECT journey.id FROM journey WHERE citizen_id = app_citizen());
  refused integer;
BEGIN
  IF own IS NULL THEN RETURN; END IF;
  SELECT count(*) INTO refused FROM inbox_message
  WHERE journey_id = own AND kind IN ('chooseUserId', 'changeUserId') AND answer ->> 'code' = 'TAKEN'
    AND received_at > at - interval '1 day';
  IF refused >= free_refusals OR away_by IS NOT NULL THEN
    INSERT INTO user_id_probe AS known (scope, subject, day, journey_id, taken, turned_away, first_at, last_at)
    VALUES ('CITIZEN', own::text, on_day, own, refused, (away_by IS NOT NULL)::integer, at, at)
    ON CONFLICT (scope, subject, day) DO UPDATE
      SET taken = greatest(known.taken, excluded.taken), turned_away = known.turned_away + excluded.turned_away,
        last_at = excluded.last_at;
  END IF;
  IF away_by IN ('BANK', 'ALL') THEN
    INSERT INTO user_id_probe AS known (scope, subject, day, bank_reg, turned_away, first_at, last_at)
    VALUES (away_by, coalesce(away_bank, ''), on_day, away_bank, 1, at, at)
    ON CONFLICT (scope, subject, day) DO UPDATE
      SET turned_away = known.turned_away + 1, last_at = excluded.last_at;
  END IF;
END $$;
REVOKE ALL ON FUNCTION report_user_id_probe(text, text, integer, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_user_id_probe(text, text, integer, date, timestamptz) TO overgang_api;

CREATE INDEX nem_id_user_id_kept_apart_idx ON nem_id_user_id (outcome, kind, reason) WHERE outcome <> 'RESERVED';
CREATE INDEX nem_id_user_id_conflict_idx ON nem_id_user_id (issued_at, id) WHERE outcome = 'CONFLICT';
CREATE INDEX transition_conflict_idx ON transition (at, id) WHERE details ? 'conflict';
