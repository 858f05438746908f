-- R-43: a helper acts for a citizen under a power of attorney, as themselves. Public and bank powers are separate, each for named
-- acts and a period. The helper is known by the blind index of their number: they need be nobody of ours.

UPDATE policy SET data = '{ "powerLongestDays": 1095, "helperMinimumAge": 18 }'::jsonb || data;

CREATE TABLE power_of_attorney (
  id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  helper_index BYTEA NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('PUBLIC', 'BANK')),
  bank_reg TEXT,
  acts TEXT[] NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE NOT NULL,
  -- CITIZEN | CLERK
  registered_by TEXT NOT NULL,
  registered_at TIMESTAMPTZ(3) NOT NULL,
  revoked_at TIMESTAMPTZ(3),
  CONSTRAINT power_of_attorney_pkey PRIMARY KEY (id),
  CONSTRAINT power_of_attorney_citizen_id_fkey FOREIGN KEY (citizen_id) REFERENCES citizen (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT power_of_attorney_bank_reg_fkey FOREIGN KEY (bank_reg) REFERENCES bank (reg) ON DELETE SET NULL ON UPDATE CASCADE,
  CHECK ((kind = 'BANK') = (bank_reg IS NOT NULL)),
  CHECK (valid_from <= valid_until),
  CHECK (cardinality(acts) > 0)
);
CREATE INDEX power_of_attorney_citizen_id_idx ON power_of_attorney (citizen_id);
CREATE INDEX power_of_attorney_helper_index_idx ON power_of_attorney (helper_index);

-- The citizen in whose place a helper stands: only while their power is not revoked, whatever else was set.
CREATE FUNCTION helped_citizen() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT citizen_id FROM power_of_attorney
  WHERE id = nullif(current_setting('app.power', true), '')::uuid
    AND citizen_id = nullif(current_setting('app.citizen', true), '')::uuid AND revoked_at IS NULL
$$;
CREATE OR REPLACE FUNCTION app_citizen() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE app_role() WHEN 'CITIZEN' THEN nullif(current_setting('app.citizen', true), '')::uuid
    WHEN 'HELPER' THEN helped_citizen() END;

-- At sign-in: which powers somebody holds, by the blind index of their number.
CREATE FUNCTION powers_of_helper(wanted_index bytea)
RETURNS TABLE (id uuid, citizen_id uuid, kind text, bank_reg text, acts text[], valid_from date, valid_until date, revoked_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id, citizen_id, kind, bank_reg, acts, valid_from, valid_until, revoked_at FROM power_of_attorney
  WHERE helper_index = wanted_index AND app_role() = 'SIGN_IN' ORDER BY registered_at, id
$$;
-- For a helper whose token names our own id.
CREATE FUNCTION index_of_citizen(wanted uuid) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT blind_index FROM vault_entry WHERE citizen_id = wanted AND app_role() = 'SIGN_IN'
$$;

ALTER TABLE power_of_attorney ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON power_of_attorney TO overgang_worker USING (true) WITH CHECK (true);
CREATE POLICY own ON power_of_attorney FOR SELECT TO overgang_api
  USING (app_sees_all() OR (app_role() = 'CITIZEN' AND citizen_id = app_citizen()));
CREATE POLICY at_counter ON power_of_attorney FOR SELECT TO overgang_api USING (EXISTS (
  SELECT FROM journey WHERE journey.citizen_id = power_of_attorney.citizen_id AND stands_at_counter(journey.id)));
CREATE POLICY own_new ON power_of_attorney FOR INSERT TO overgang_api WITH CHECK (revoked_at IS NULL AND (
  (app_role() = 'CITIZEN' AND citizen_id = app_citizen() AND registered_by = 'CITIZEN')
  OR (kind = 'PUBLIC' AND registered_by = 'CLERK' AND EXISTS (
    SELECT FROM journey WHERE journey.citizen_id = power_of_attorney.citizen_id AND stands_at_counter(journey.id)))));
CREATE POLICY own_end ON power_of_attorney FOR UPDATE TO overgang_api
  USING (app_role() = 'CITIZEN' AND citizen_id = app_citizen());
GRANT SELECT ON power_of_attorney TO overgang_worker;
GRANT SELECT, INSERT ON power_of_attorney TO overgang_api;
GRANT UPDATE (revoked_at) ON power_of_attorney TO overgang_api;

-- Nobody enters another's credentials: which user-ID is theirs is no helper's to see.
DROP POLICY own ON user_id_ledger;
CREATE POLICY own ON user_id_ledger FOR SELECT TO overgang_api
  USING ((app_role() = 'CITIZEN' AND owner_id = app_citizen()) OR app_role() = 'SUPPORT');

REVOKE ALL ON FUNCTION helped_citizen(), powers_of_helper(bytea), index_of_citizen(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION helped_citizen() TO overgang_api, overgang_worker;
GRANT EXECUTE ON FUNCTION powers_of_helper(bytea), index_of_citizen(uuid) TO overgang_api;
