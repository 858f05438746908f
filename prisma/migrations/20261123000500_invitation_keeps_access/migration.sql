-- R-02: what the bank's roster says of a running agreement (view-only, mobile bank) outlives an invitation, which knows
-- no more than that the person is a customer.
CREATE OR REPLACE FUNCTION link_bank_customer(wanted_index bytea, wanted_access text, linked_at timestamptz) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO bank_customer AS link (bank_reg, citizen_id, access, since)
  SELECT app_bank(), citizen_id, wanted_access, linked_at FROM vault_entry
  WHERE blind_index = wanted_index AND app_bank() IS NOT NULL
  ON CONFLICT (bank_reg, citizen_id) DO UPDATE SET ended_at = NULL,
    access = CASE WHEN link.ended_at IS NULL THEN link.access ELSE excluded.access END,
    since = CASE WHEN link.ended_at IS NULL THEN link.since ELSE excluded.since END
  RETURNING handle
$$;
