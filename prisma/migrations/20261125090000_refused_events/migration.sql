-- I9: an event of an outside system that cannot be done is set aside here, under its sender's key and with the reason, and
-- the rest of its feed goes on. What it said, and whom it was about, is not kept.
CREATE TABLE refused_event (
  feed TEXT NOT NULL,
  key TEXT NOT NULL,
  reason TEXT NOT NULL,
  type TEXT NOT NULL,
  refused_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT refused_event_pkey PRIMARY KEY (feed, key, reason)
);

ALTER TABLE refused_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON refused_event TO overgang_worker USING (true) WITH CHECK (true);
CREATE POLICY staff ON refused_event FOR SELECT TO overgang_api USING (app_sees_all());
GRANT SELECT, INSERT ON refused_event TO overgang_worker;
GRANT SELECT ON refused_event TO overgang_api;

-- How many of each feed for which reason: for the metrics, which nobody signs in for.
CREATE FUNCTION refused_events_seen() RETURNS TABLE (feed text, reason text, events integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT refused_event.feed, refused_event.reason, count(*)::int FROM refused_event GROUP BY 1, 2 ORDER BY 1, 2;
END;

REVOKE ALL ON FUNCTION refused_events_seen() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refused_events_seen() TO overgang_api, overgang_worker;
