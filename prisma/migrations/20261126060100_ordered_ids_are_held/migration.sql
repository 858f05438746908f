-- R-17: a user-ID given up for another one was free at once, although MitID may hold it for an enrolment that its owner can
-- still activate: whoever chose it next was told that it is theirs, and refused by MitID later.

-- The rule, the simplest that is safe: an id that an order to MitID named stays its owner's once that order was tried, until
-- MitID refused it, a later order of the same kind has replaced it there, or MitID has told by which id its owner is enrolled,
-- whatever was ordered before. It is looked at whenever the journey gives an id up or has one confirmed; nothing else frees it.
CREATE FUNCTION free_user_ids(owner uuid, is_enrolled boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  its_journey uuid := (SELECT id FROM journey WHERE citizen_id = owner);
BEGIN
  -- No dispatcher takes an order into its hand while it is counted as never tried.
  PERFORM FROM outbox_message
  WHERE journey_id = its_journey AND kind IN ('beginEnrolment', 'changeUserId') AND status = 'PENDING' FOR UPDATE;

  DELETE FROM user_id_ledger AS ledger
  WHERE ledger.owner_id = owner AND ledger.status <> 'ACTIVE' AND NOT ledger.from_nem_id AND ledger.confirmed_at IS NULL
    AND NOT EXISTS (
      SELECT FROM outbox_message AS tried
      WHERE tried.journey_id = its_journey AND tried.payload ->> 'userId' = ledger.canonical
        AND (tried.kind = 'changeUserId' OR tried.kind = 'beginEnrolment' AND NOT is_enrolled)
        AND tried.attempts > 0 AND (tried.lease_token IS NOT NULL OR tried.tries -> -1 ->> 'result' IS DISTINCT FROM 'FAILED')
        AND NOT EXISTS (
          SELECT FROM outbox_message AS later
          WHERE later.journey_id = its_journey AND later.kind = tried.kind AND later.id > tried.id AND later.status = 'SENT'));
END $$;

GRANT EXECUTE ON FUNCTION free_user_ids(uuid, boolean) TO overgang_worker;

CREATE OR REPLACE FUNCTION settle_user_ids(owner uuid, ledger jsonb, step_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  keeps boolean;
BEGIN
  -- What is claimed anew in the same step stays.
  IF jsonb_array_length(ledger -> 'giveUp') > 0 THEN
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

  -- R-22: whatever is no longer theirs, is not NemID's and was never in use rests not a day.
  IF jsonb_array_length(ledger -> 'giveUp') > 0 OR ledger ->> 'confirm' IS NOT NULL THEN
    PERFORM free_user_ids(owner, ledger ->> 'confirm' IS NOT NULL);
  END IF;
END $$;
