-- Who may do what. Three roles: the owner migrates, overgang_worker runs the journeys, overgang_api answers people.
-- The API's role sees what the principal of the transaction may see, and nothing without one.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['overgang_api', 'overgang_worker'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- roles belong to the whole server: another database of it has made this one
    END;
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO overgang_api, overgang_worker;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON FUNCTIONS FROM PUBLIC;

-- The principal: set locally in each transaction by the API, before anything else.
CREATE FUNCTION app_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.role', true), '');
CREATE FUNCTION app_bank() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN app_role() IN ('BANK', 'BANK_EMPLOYEE') THEN nullif(current_setting('app.bank', true), '') END;
CREATE FUNCTION app_citizen() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN app_role() IN ('CITIZEN', 'HELPER') THEN nullif(current_setting('app.citizen', true), '')::uuid END;
CREATE FUNCTION app_municipality() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN app_role() = 'CLERK' THEN nullif(current_setting('app.municipality', true), '') END;
CREATE FUNCTION app_sender() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN app_role() IS NOT NULL THEN nullif(current_setting('app.sender', true), '') END;
-- Staff who see every journey.
CREATE FUNCTION app_sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(app_role() IN ('SUPPORT', 'MANAGER', 'AUDITOR'), false);

-- These read past the policies of the tables they ask, so that one policy need not run another's.
CREATE FUNCTION sees_citizen(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app_sees_all() OR coalesce(wanted = app_citizen(), false) OR (app_municipality() IS NOT NULL AND EXISTS (
    SELECT FROM citizen WHERE id = wanted AND municipality = app_municipality()))
$$;
CREATE FUNCTION sees_journey(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app_sees_all() OR EXISTS (SELECT FROM journey WHERE id = wanted AND sees_citizen(citizen_id))
$$;
-- Whose journey a principal may send messages to: its own, its customers', or anybody's for staff.
CREATE FUNCTION may_write_to_journey(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (app_role() <> 'AUDITOR' AND sees_journey(wanted)) OR EXISTS (
    SELECT FROM journey JOIN bank_customer USING (citizen_id)
    WHERE journey.id = wanted AND bank_reg = app_bank() AND bank_customer.ended_at IS NULL)
$$;

-- R-45: all that a bank may read of a journey. The view's owner passes the policies; its own condition is the policy.
CREATE VIEW bank_journey WITH (security_barrier) AS
SELECT link.bank_reg, link.handle, link.access, link.since, journey.state,
  CASE WHEN journey.deadline IS NOT NULL THEN greatest(journey.deadline, (
    SELECT (data ->> 'deadlineFloor')::date FROM policy ORDER BY version DESC LIMIT 1)) END AS deadline,
  journey.is_overdue, journey.updated_at
FROM bank_customer AS link JOIN journey USING (citizen_id)
WHERE link.ended_at IS NULL AND link.bank_reg = app_bank();

-- A bank's feed: what was said to this bank about customers it still has.
CREATE VIEW bank_event WITH (security_barrier) AS
SELECT message.bank_reg, message.id, message.provider_key, link.handle, message.kind, message.payload, message.created_at
FROM outbox_message AS message
  JOIN journey ON journey.id = message.journey_id
  JOIN bank_customer AS link ON link.citizen_id = journey.citizen_id AND link.bank_reg = message.bank_reg
WHERE message.port = 'NETBANK' AND message.status <> 'WITHDRAWN' AND link.ended_at IS NULL
  AND message.bank_reg = app_bank();

-- The journey behind a bank's handle: for the address of a message, never for an answer (R-45).
CREATE FUNCTION journey_of_handle(wanted uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT journey.id FROM bank_customer JOIN journey USING (citizen_id)
  WHERE handle = wanted AND bank_customer.ended_at IS NULL AND bank_reg = app_bank()
$$;
-- At sign-in, before anybody is: whose number a token carries.
CREATE FUNCTION citizen_of_number(wanted_index bytea) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT citizen_id FROM vault_entry WHERE blind_index = wanted_index AND app_role() = 'SIGN_IN'
$$;
-- R-02: a bank says that a person is its customer. Answers its handle, or null when nobody is known under the number.
CREATE FUNCTION link_bank_customer(wanted_index bytea, wanted_access text, linked_at timestamptz) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO bank_customer AS link (bank_reg, citizen_id, access, since)
  SELECT app_bank(), citizen_id, wanted_access, linked_at FROM vault_entry
  WHERE blind_index = wanted_index AND app_bank() IS NOT NULL
  ON CONFLICT (bank_reg, citizen_id) DO UPDATE SET access = excluded.access, ended_at = NULL,
    since = CASE WHEN link.ended_at IS NULL THEN link.since ELSE excluded.since END
  RETURNING handle
$$;
-- Which of at most fifty user-IDs are free, for suggestions: no answer says whose a taken one is (R-17).
CREATE FUNCTION free_among(candidates text[], asked_at timestamptz) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT candidate FROM unnest(candidates[1:50]) WITH ORDINALITY AS wish (candidate, place)
  WHERE NOT EXISTS (SELECT FROM user_id_ledger WHERE canonical = candidate COLLATE "C"
    AND NOT (status = 'QUARANTINED' AND until <= asked_at))
  ORDER BY place
$$;

-- The worker: everything but what is append-only.
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO overgang_worker;
GRANT DELETE ON progress_pending, progress_count, user_id_ledger, roster_row TO overgang_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO overgang_worker;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO overgang_worker;
REVOKE INSERT, UPDATE ON bank_journey, bank_event FROM overgang_worker;
REVOKE UPDATE, DELETE, TRUNCATE ON transition, audit_record FROM overgang_api, overgang_worker;

-- Not even by way of a partition; they are reached through their parents alone.
CREATE FUNCTION close_partitions() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  partition regclass;
BEGIN
  FOR partition IN SELECT inhrelid::regclass FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE relkind = 'r' LOOP
    EXECUTE format('REVOKE ALL ON %s FROM overgang_api, overgang_worker', partition);
  END LOOP;
END $$;
SELECT close_partitions();
REVOKE ALL ON FUNCTION close_partitions() FROM PUBLIC, overgang_worker;

-- The API reads under the policies below, and writes only this.
GRANT SELECT ON clock_segment, policy, data_centre, bank_journey, bank_event, citizen, bank_customer, nem_id,
  nem_id_user_id, user_id_ledger, authenticator, journey, transition, progress_count, outbox_message, inbox_message,
  notice, wave, capacity, proposal, roster, roster_row, port, audit_record TO overgang_api;
GRANT SELECT (citizen_id, blind_index) ON vault_entry TO overgang_api;
GRANT SELECT (reg, name, cvr, phone, data_centre_id, minimum_age, closes_logon, webhook_url, webhook_state,
  contact_email, capacity_share) ON bank TO overgang_api;
GRANT INSERT ON inbox_message, audit_record, wave, proposal, policy, capacity, roster, roster_row TO overgang_api;
GRANT UPDATE (handed_at) ON inbox_message TO overgang_api;
GRANT UPDATE (used) ON capacity TO overgang_api;
GRANT UPDATE (name, selection, state, size, rate_per_day, released_at) ON wave TO overgang_api;
GRANT UPDATE (state, confirmed_by, confirmed_at) ON proposal TO overgang_api;
GRANT UPDATE (state, received_bytes, received_rows, hash_state, refusal, done_at) ON roster TO overgang_api;
GRANT UPDATE (is_paused, rate_per_sec, burst) ON port TO overgang_api;
GRANT USAGE ON SEQUENCE policy_version_seq TO overgang_api;
GRANT EXECUTE ON FUNCTION app_role(), app_bank(), app_citizen(), app_municipality(), app_sender(), app_sees_all(),
  sees_citizen(uuid), sees_journey(uuid), may_write_to_journey(uuid), journey_of_handle(uuid), citizen_of_number(bytea),
  link_bank_customer(bytea, text, timestamptz), free_among(text[], timestamptz), is_journey_state(text) TO overgang_api;

-- Policies. Every table has row-level security; the worker passes, the API's role sees what is said here.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname = 'public' AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY worker ON %I TO overgang_worker USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;

-- Nothing personal, needed by everybody who is signed in.
CREATE POLICY everybody ON clock_segment FOR SELECT TO overgang_api USING (true);
CREATE POLICY signed_in ON policy FOR SELECT TO overgang_api USING (app_role() IS NOT NULL);
CREATE POLICY manager_adds ON policy FOR INSERT TO overgang_api WITH CHECK (app_role() = 'MANAGER');
CREATE POLICY staff ON data_centre FOR SELECT TO overgang_api USING (app_sees_all());
CREATE POLICY own_or_all ON bank FOR SELECT TO overgang_api
  USING (reg = app_bank() OR app_role() IN ('SUPPORT', 'MANAGER', 'AUDITOR', 'CLERK', 'CITIZEN', 'HELPER'));

-- Persons: never a bank's to read, whose own records say who its customers are.
CREATE POLICY find_by_number ON vault_entry FOR SELECT TO overgang_api USING (app_role() IN ('SUPPORT', 'CLERK') AND sees_citizen(citizen_id));
CREATE POLICY seen ON citizen FOR SELECT TO overgang_api
  USING (app_sees_all() OR id = app_citizen() OR municipality = app_municipality());
CREATE POLICY seen ON bank_customer FOR SELECT TO overgang_api
  USING ((bank_reg = app_bank() AND ended_at IS NULL) OR sees_citizen(citizen_id));
CREATE POLICY seen ON nem_id FOR SELECT TO overgang_api USING (sees_citizen(citizen_id));
CREATE POLICY seen ON nem_id_user_id FOR SELECT TO overgang_api
  USING (EXISTS (SELECT FROM nem_id WHERE nem_id.id = nem_id_id));
CREATE POLICY own ON user_id_ledger FOR SELECT TO overgang_api USING (owner_id = app_citizen() OR app_role() = 'SUPPORT');
CREATE POLICY seen ON authenticator FOR SELECT TO overgang_api USING (sees_citizen(citizen_id));

-- Journeys: a bank has the views above instead.
CREATE POLICY seen ON journey FOR SELECT TO overgang_api USING (app_sees_all() OR sees_citizen(citizen_id));
CREATE POLICY seen ON transition FOR SELECT TO overgang_api USING (app_sees_all() OR sees_journey(journey_id));
CREATE POLICY seen ON outbox_message FOR SELECT TO overgang_api USING (app_sees_all());
CREATE POLICY seen ON notice FOR SELECT TO overgang_api
  USING (app_sees_all() OR (channel = 'NETBANK' AND bank_reg = app_bank() AND may_write_to_journey(journey_id)) OR sees_journey(journey_id));

-- Messages: each sender its own, to journeys that are its business.
CREATE POLICY own ON inbox_message FOR SELECT TO overgang_api USING (sender = app_sender());
CREATE POLICY own_change ON inbox_message FOR UPDATE TO overgang_api USING (sender = app_sender());
CREATE POLICY own_new ON inbox_message FOR INSERT TO overgang_api
  WITH CHECK (sender = app_sender() AND applied_at IS NULL AND may_write_to_journey(journey_id));

-- The programme.
CREATE POLICY counted ON progress_count FOR SELECT TO overgang_api
  USING (app_sees_all() OR (dimension = 'BANK' AND value = app_bank()));
CREATE POLICY staff ON wave FOR SELECT TO overgang_api USING (app_sees_all());
CREATE POLICY manager_adds ON wave FOR INSERT TO overgang_api WITH CHECK (app_role() = 'MANAGER');
CREATE POLICY manager_changes ON wave FOR UPDATE TO overgang_api USING (app_role() = 'MANAGER');
CREATE POLICY staff ON proposal FOR SELECT TO overgang_api USING (app_role() IN ('MANAGER', 'AUDITOR'));
CREATE POLICY manager_adds ON proposal FOR INSERT TO overgang_api WITH CHECK (app_role() = 'MANAGER');
CREATE POLICY manager_changes ON proposal FOR UPDATE TO overgang_api USING (app_role() = 'MANAGER');
CREATE POLICY signed_in ON capacity FOR SELECT TO overgang_api USING (app_role() IS NOT NULL);
CREATE POLICY signed_in_adds ON capacity FOR INSERT TO overgang_api WITH CHECK (app_role() IS NOT NULL);
CREATE POLICY signed_in_uses ON capacity FOR UPDATE TO overgang_api USING (app_role() IS NOT NULL);
CREATE POLICY staff ON port FOR SELECT TO overgang_api USING (app_sees_all());
CREATE POLICY manager_changes ON port FOR UPDATE TO overgang_api USING (app_role() = 'MANAGER');

-- Deliveries: the sender's own. An operator's name is its app.subject.
CREATE FUNCTION app_delivers_as() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(app_bank(), CASE WHEN app_role() = 'OPERATOR' THEN nullif(current_setting('app.subject', true), '') END);
GRANT EXECUTE ON FUNCTION app_delivers_as() TO overgang_api, overgang_worker;
CREATE POLICY own ON roster FOR SELECT TO overgang_api USING (sender = app_delivers_as() OR app_sees_all());
CREATE POLICY own_new ON roster FOR INSERT TO overgang_api WITH CHECK (sender = app_delivers_as());
CREATE POLICY own_change ON roster FOR UPDATE TO overgang_api USING (sender = app_delivers_as());
CREATE POLICY own ON roster_row FOR SELECT TO overgang_api USING (EXISTS (SELECT FROM roster WHERE roster.id = roster_id));
CREATE POLICY own_new ON roster_row FOR INSERT TO overgang_api
  WITH CHECK (EXISTS (SELECT FROM roster WHERE roster.id = roster_id AND sender = app_delivers_as()));

-- Everybody leaves a trace; the citizen may read who looked, the auditor all.
CREATE POLICY trace ON audit_record FOR INSERT TO overgang_api WITH CHECK (app_role() IS NOT NULL AND role = app_role());
CREATE POLICY read_trace ON audit_record FOR SELECT TO overgang_api
  USING (app_role() = 'AUDITOR' OR citizen_id = app_citizen());
