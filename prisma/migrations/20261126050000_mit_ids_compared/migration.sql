-- R-17: each night MitID's own book is compared with ours, person by person. A comparison that is under way stands among the others as
-- INCOMPLETE and knows where its next page begins; what it mends is written with its page.

-- of one that goes on; null: it came to its end, or is of a book that is compared at once
ALTER TABLE reconciliation ADD COLUMN cursor TEXT;
CREATE UNIQUE INDEX reconciliation_running_idx ON reconciliation (channel) WHERE cursor IS NOT NULL;
GRANT UPDATE ON reconciliation TO overgang_worker;

-- Whom the running comparison has met there; what is lost in a crash is asked after once more.
CREATE UNLOGGED TABLE mit_id_seen (
  reconciliation_id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  PRIMARY KEY (reconciliation_id, citizen_id)
);
ALTER TABLE mit_id_seen ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON mit_id_seen TO overgang_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON mit_id_seen TO overgang_worker;
