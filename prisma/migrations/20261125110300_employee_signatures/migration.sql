-- R-41: who acts for a company has another identity. We know that it is there, so that nobody mistakes it for their NemID, and
-- never touch it: it is written once, when the operator delivers it, and no role may change or delete it.

CREATE TABLE employee_signature (
  id UUID PRIMARY KEY,
  citizen_id UUID NOT NULL REFERENCES citizen (id),
  cvr TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('KEY_CARD', 'KEY_FILE')),
  issued_on DATE NOT NULL
);
CREATE INDEX employee_signature_citizen_id_idx ON employee_signature (citizen_id);

ALTER TABLE employee_signature ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON employee_signature TO overgang_worker USING (true) WITH CHECK (true);
CREATE POLICY staff ON employee_signature FOR SELECT TO overgang_api USING (app_sees_all());
GRANT SELECT, INSERT ON employee_signature TO overgang_worker;
GRANT SELECT ON employee_signature TO overgang_api;
