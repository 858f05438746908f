-- A municipality is known when its counter is on record or somebody lives there: a wave for another would take nobody. The
-- index also leads a wave to its own.
CREATE INDEX citizen_municipality_idx ON citizen (municipality);

GRANT SELECT ON municipality TO overgang_api;
CREATE POLICY everybody ON municipality FOR SELECT TO overgang_api USING (true);
