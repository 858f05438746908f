-- A crash of PostgreSQL empties what is not logged: the comparison with MitID's book that was under way would then find that
-- nobody had been seen.
ALTER TABLE mit_id_seen SET LOGGED;
