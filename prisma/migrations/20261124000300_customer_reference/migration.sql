-- The bank's own key of its customer, as its roster or its invitation gave it last: the bank reads it, and nobody else.
ALTER TABLE bank_customer ADD COLUMN customer_reference TEXT;

CREATE OR REPLACE VIEW bank_journey WITH (security_barrier) AS
SELECT link.bank_reg, link.handle, link.access, link.since, journey.state,
  CASE WHEN journey.deadline IS NOT NULL THEN greatest(journey.deadline, (
    SELECT (data ->> 'deadlineFloor')::date FROM policy ORDER BY version DESC LIMIT 1)) END AS deadline,
  journey.is_overdue, journey.updated_at, link.customer_reference
FROM bank_customer AS link JOIN journey USING (citizen_id)
WHERE link.ended_at IS NULL AND link.bank_reg = app_bank();

DROP FUNCTION link_bank_customer(bytea, text, timestamptz);
CREATE FUNCTION link_bank_customer(wanted_index bytea, wanted_access text, linked_at timestamptz, reference text) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO bank_customer AS link (bank_reg, citizen_id, access, since, customer_reference)
  SELECT app_bank(), citizen_id, wanted_access, linked_at, reference FROM vault_entry
  WHERE blind_index = wanted_index AND app_bank() IS NOT NULL
  ON CONFLICT (bank_reg, citizen_id) DO UPDATE SET ended_at = NULL, customer_reference = excluded.customer_reference,
    access = CASE WHEN link.ended_at IS NULL THEN link.access ELSE excluded.access END,
    since = CASE WHEN link.ended_at IS NULL THEN link.since ELSE excluded.since END
  RETURNING handle
$$;
GRANT EXECUTE ON FUNCTION link_bank_customer(bytea, text, timestamptz, text) TO overgang_api, overgang_worker;
