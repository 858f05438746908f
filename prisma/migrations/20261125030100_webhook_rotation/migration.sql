-- A bank changes its webhook's secret without losing an event: for some days both sign. The first secret is the newest; the
-- second, if any, signs until webhook_old_until (wall time). webhook_rotation names the request that made the first.
ALTER TABLE bank ADD COLUMN webhook_old_until TIMESTAMPTZ(3), ADD COLUMN webhook_rotation UUID;

-- The API's role never reads a secret that is in use: this changes them for the bank that asks. The same request again is
-- answered with what it made; another one while two secrets sign must end the old one at once.
CREATE FUNCTION rotate_webhook_secret(made_secret text, request uuid, old_until timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own bank;
  keeps_old boolean;
BEGIN
  SELECT * INTO STRICT own FROM bank WHERE reg = app_bank() AND app_role() = 'BANK' FOR UPDATE;
  IF own.webhook_rotation = request THEN
    RETURN jsonb_build_object('outcome', 'DONE_BEFORE', 'secret', own.webhook_secrets[1], 'oldUntil', own.webhook_old_until);
  END IF;
  IF old_until > now() AND own.webhook_old_until > now() THEN
    RETURN jsonb_build_object('outcome', 'UNDER_WAY');
  END IF;
  keeps_old := old_until > now() AND cardinality(own.webhook_secrets) > 0;
  UPDATE bank SET webhook_rotation = request,
    webhook_secrets = CASE WHEN keeps_old THEN ARRAY[made_secret, webhook_secrets[1]] ELSE ARRAY[made_secret] END,
    webhook_old_until = CASE WHEN keeps_old THEN old_until END
  WHERE reg = own.reg RETURNING * INTO own;
  RETURN jsonb_build_object('outcome', 'ROTATED', 'secret', made_secret, 'oldUntil', own.webhook_old_until);
END $$;
REVOKE ALL ON FUNCTION rotate_webhook_secret(text, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rotate_webhook_secret(text, uuid, timestamptz) TO overgang_api;

-- Where a bank's events go is the bank's own to say.
GRANT UPDATE (webhook_url, webhook_state) ON bank TO overgang_api;
CREATE POLICY own_webhook ON bank FOR UPDATE TO overgang_api USING (reg = app_bank() AND app_role() = 'BANK');
