-- R-17, R-22: before enrolment a citizen holds one chosen id at most, beside those of their NemIDs. Whoever tried forty ids a
-- day kept all of them reserved. The ledger must know which ids are NemID's; what was reserved until now is taken for such.
ALTER TABLE user_id_ledger ADD COLUMN from_nem_id BOOLEAN NOT NULL DEFAULT false;
UPDATE user_id_ledger SET from_nem_id = true
WHERE status = 'RESERVED' OR was_reserved OR EXISTS (
  SELECT FROM nem_id_user_id AS delivered JOIN nem_id ON nem_id.id = delivered.nem_id_id
  WHERE delivered.canonical = user_id_ledger.canonical AND delivered.outcome = 'RESERVED' AND nem_id.citizen_id = owner_id);

CREATE OR REPLACE FUNCTION claim_user_id(wanted text, claimant uuid, typed text, claimed_at timestamptz) RETURNS boolean
LANGUAGE sql AS $$
  WITH claimed AS (
    INSERT INTO user_id_ledger AS ledger (canonical, owner_id, status, as_typed, issued_at)
    VALUES (wanted, claimant, 'ACTIVE', typed, claimed_at)
    ON CONFLICT (canonical) DO UPDATE
      SET owner_id = claimant, status = 'ACTIVE', as_typed = typed, until = NULL,
        issued_at = CASE WHEN ledger.owner_id = claimant THEN ledger.issued_at ELSE claimed_at END,
        confirmed_at = CASE WHEN ledger.owner_id = claimant THEN ledger.confirmed_at END,
        from_nem_id = ledger.owner_id = claimant AND ledger.from_nem_id
      WHERE ledger.owner_id = claimant OR (ledger.status = 'QUARANTINED' AND ledger.until <= claimed_at)
    RETURNING 1
  )
  SELECT EXISTS (SELECT FROM claimed)
$$;

CREATE OR REPLACE FUNCTION settle_user_ids(owner uuid, ledger jsonb, step_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  keeps boolean;
BEGIN
  -- What is claimed anew in the same step stays.
  IF jsonb_array_length(ledger -> 'giveUp') > 0 THEN
    -- Given up for another one, and never confirmed by MitID: nobody has logged on with it, so it is free at once.
    IF jsonb_typeof(ledger -> 'claim') = 'object' THEN
      DELETE FROM user_id_ledger USING jsonb_array_elements(ledger -> 'giveUp') AS given_up
      WHERE canonical = given_up ->> 'canonical' AND owner_id = owner
        AND canonical IS DISTINCT FROM ledger #>> '{claim,canonical}'
        AND NOT from_nem_id AND confirmed_at IS NULL;
    END IF;
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
