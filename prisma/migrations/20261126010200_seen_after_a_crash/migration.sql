-- R-31: what an unlogged table holds is gone after a crash of PostgreSQL, and a comparison that went on from its cursor would find
-- thousands whom it has met already missing there.
ALTER TABLE nem_id_seen SET LOGGED;
