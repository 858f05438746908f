-- R-32: NemID is kept because services are not ready. The register says since when each accepts MitID; a netbank that does not
-- stand here is not known to accept it.

CREATE TABLE service (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('NETBANK', 'PUBLIC', 'PRIVATE')),
  name TEXT NOT NULL UNIQUE,
  bank_reg TEXT UNIQUE REFERENCES bank (reg),
  -- null: not yet known
  accepts_mit_id_since DATE,
  created_at TIMESTAMPTZ(3) NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL,
  CHECK ((kind = 'NETBANK') = (bank_reg IS NOT NULL))
);

ALTER TABLE service ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON service TO overgang_worker USING (true) WITH CHECK (true);
CREATE POLICY staff ON service FOR SELECT TO overgang_api USING (app_sees_all());
CREATE POLICY manager_adds ON service FOR INSERT TO overgang_api WITH CHECK (app_role() = 'MANAGER');
CREATE POLICY manager_changes ON service FOR UPDATE TO overgang_api USING (app_role() = 'MANAGER');
GRANT SELECT, INSERT, UPDATE ON service TO overgang_worker;
GRANT SELECT, INSERT ON service TO overgang_api;
GRANT UPDATE (name, accepts_mit_id_since, updated_at) ON service TO overgang_api;
