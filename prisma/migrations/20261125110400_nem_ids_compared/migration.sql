-- R-31, R-32: each night NemID's own book is compared with ours: nothing is alive there for the retired, and everything for all
-- others. A comparison goes on page by page where it stopped. Nothing personal: a difference names a journey.

CREATE TABLE nem_id_comparison (
  id UUID PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
  begun_at TIMESTAMPTZ(3) NOT NULL,
  done_at TIMESTAMPTZ(3),
  cursor TEXT NOT NULL DEFAULT '',
  citizens INTEGER NOT NULL DEFAULT 0,
  matched INTEGER NOT NULL DEFAULT 0,
  under_way INTEGER NOT NULL DEFAULT 0,
  reported INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX nem_id_comparison_running_idx ON nem_id_comparison (state) WHERE state = 'RUNNING';
CREATE INDEX nem_id_comparison_begun_at_idx ON nem_id_comparison (begun_at, id);

CREATE TABLE nem_id_difference (
  id UUID PRIMARY KEY,
  comparison_id UUID NOT NULL REFERENCES nem_id_comparison (id),
  -- null: of nobody we know
  journey_id UUID REFERENCES journey (id),
  kind TEXT NOT NULL
);
CREATE INDEX nem_id_difference_comparison_id_id_idx ON nem_id_difference (comparison_id, id);

-- Whom the running comparison has met there; what is lost in a crash is met again by a new one.
CREATE UNLOGGED TABLE nem_id_seen (
  comparison_id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  PRIMARY KEY (comparison_id, citizen_id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['nem_id_comparison', 'nem_id_difference', 'nem_id_seen'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY worker ON %I TO overgang_worker USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO overgang_worker', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['nem_id_comparison', 'nem_id_difference'] LOOP
    EXECUTE format($p$CREATE POLICY staff ON %I FOR SELECT TO overgang_api USING (app_role() IN ('MANAGER', 'AUDITOR'))$p$, name);
    EXECUTE format('GRANT SELECT ON %I TO overgang_api', name);
  END LOOP;
  GRANT DELETE ON nem_id_seen TO overgang_worker;
END $$;
