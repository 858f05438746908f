-- R-17, R-22: a user-ID that MitID refused stayed reserved for whoever was refused, so that MitID's real owner of it was in
-- conflict with our ledger for good. Whatever is given up is free at once if it is not NemID's and MitID never confirmed it:
-- nobody has logged on with it. Until now only what was given up for another one was.
CREATE OR REPLACE FUNCTION settle_user_ids(owner uuid, ledger jsonb, step_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  keeps boolean;
BEGIN
  -- What is claimed anew in the same step stays.
  IF jsonb_array_length(ledger -> 'giveUp') > 0 THEN
    DELETE FROM user_id_ledger USING jsonb_array_elements(ledger -> 'giveUp') AS given_up
    WHERE canonical = given_up ->> 'canonical' AND owner_id = owner
      AND canonical IS DISTINCT FROM ledger #>> '{claim,canonical}'
      AND NOT from_nem_id AND confirmed_at IS NULL;
    keeps := EXISTS (SELECT FROM nem_id WHERE citizen_id = owner AND state <> 'RETIRED');
    UPDATE user_id_ledger SET was_reserved = false, status = CASE WHEN keeps THEN 'RESERVED' ELSE 'QUARANTINED' END,
      until = CASE WHEN NOT keeps THEN (given_up ->> 'until')::timestamptz END
    FROM jsonb_array_elements(ledger -> 'giveUp') AS given_up
    WHERE canonical = given_up ->> 'canonical' AND owner_id = owner
      AND canonical IS DISTINCT FROM ledger #>> '{claim,canonical}';
  END IF;

  IF ledger ->> 'quarantineUntil' IS NOT NULL THEN
    UPDATE user_id_ledger SET status = 'QUARANTINED', until = (ledger ->> 'quarantineUntil')::timestamptz, was_reserved = true
    WHERE owner_id = owner AND status = 'RESERVED';
  END IF;

  IF ledger ->> 'confirm' IS NOT NULL THEN
    UPDATE user_id_ledger SET confirmed_at = step_at
    WHERE canonical = ledger ->> 'confirm' AND owner_id = owner;
  END IF;

  -- R-32: a retirement that is rolled back leaves the reservations as they were.
  IF (ledger ->> 'restoreReservations')::boolean THEN
    UPDATE user_id_ledger SET status = 'RESERVED', until = NULL, was_reserved = false
    WHERE owner_id = owner AND status = 'QUARANTINED' AND was_reserved;
  END IF;
END $$;
