-- Each night both sides' books are compared, channel by channel, and at the netbank bank by bank: what was compared, what was
-- mended, and what somebody must look at. Nothing personal: notices have ids of their own.

CREATE TABLE reconciliation (
  id UUID PRIMARY KEY,
  channel TEXT NOT NULL,
  bank_reg TEXT REFERENCES bank (reg),
  from_at TIMESTAMPTZ(3) NOT NULL,
  until_at TIMESTAMPTZ(3) NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('DONE', 'INCOMPLETE', 'NOT_OFFERED')),
  ours INTEGER NOT NULL,
  theirs INTEGER NOT NULL,
  matched INTEGER NOT NULL,
  under_way INTEGER NOT NULL,
  mended INTEGER NOT NULL,
  reported INTEGER NOT NULL,
  compared_at TIMESTAMPTZ(3) NOT NULL
);
-- The newest of each book.
CREATE INDEX reconciliation_book_idx ON reconciliation (channel, bank_reg, compared_at DESC);
CREATE INDEX reconciliation_compared_at_idx ON reconciliation (compared_at, id);

CREATE TABLE reconciliation_finding (
  id UUID PRIMARY KEY,
  reconciliation_id UUID NOT NULL REFERENCES reconciliation (id),
  provider_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  outcome TEXT NOT NULL
);
CREATE INDEX reconciliation_finding_of_idx ON reconciliation_finding (reconciliation_id, id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['reconciliation', 'reconciliation_finding'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY worker ON %I TO overgang_worker USING (true) WITH CHECK (true)', name);
    EXECUTE format($p$CREATE POLICY staff ON %I FOR SELECT TO overgang_api USING (app_role() IN ('MANAGER', 'AUDITOR'))$p$, name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO overgang_worker', name);
    EXECUTE format('GRANT SELECT ON %I TO overgang_api', name);
  END LOOP;
END $$;

-- What a channel took within a span.
CREATE INDEX notice_sent_idx ON notice (channel, sent_at, id) WHERE sent_at IS NOT NULL;

-- The newest comparison of each book, for the metrics, which nobody signs in for.
CREATE FUNCTION books_seen() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'bank', coalesce(bank_reg, ''), 'state', state,
    'until', until_at, 'matched', matched, 'mended', mended, 'reported', reported) ORDER BY channel, bank_reg), '[]')
  FROM (SELECT DISTINCT ON (channel, bank_reg) * FROM reconciliation ORDER BY channel, bank_reg, compared_at DESC) AS newest;
END;
REVOKE ALL ON FUNCTION books_seen() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION books_seen() TO overgang_api, overgang_worker;
