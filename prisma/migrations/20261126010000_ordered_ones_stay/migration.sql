-- I1, R-25: when the order to end NemID comes back because MitID is not active, what was active has ended. A replacement that is on
-- its way is not taken along.
CREATE OR REPLACE FUNCTION settle_credentials(owner uuid, step jsonb, step_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF jsonb_array_length(step -> 'authenticators') > 0 THEN
    INSERT INTO authenticator (id, citizen_id, means, state, delivery, ordered_at, activated_at)
    SELECT (item ->> 'id')::uuid, owner, item ->> 'means', item ->> 'state', item ->> 'delivery', step_at,
      (item ->> 'activatedAt')::timestamptz
    FROM jsonb_array_elements(step -> 'authenticators') AS item
    ON CONFLICT (id) DO UPDATE SET means = excluded.means, state = excluded.state,
      delivery = coalesce(excluded.delivery, authenticator.delivery),
      activated_at = coalesce(authenticator.activated_at, excluded.activated_at)
    WHERE authenticator.citizen_id = owner;
  END IF;

  -- I1: MitID, asked right before NemID was to end, had none of them active any more. What is ordered is still to come.
  IF (step ->> 'endsAuthenticators')::boolean THEN
    UPDATE authenticator SET state = 'ENDED' WHERE citizen_id = owner AND state = 'ACTIVE';
  END IF;

  -- What the operator of NemID told: true of every NemID the citizen holds (R-20).
  IF jsonb_array_length(step -> 'nemIds') > 0 THEN
    UPDATE nem_id SET state = coalesce(item ->> 'state', state),
      state_before = CASE WHEN item ->> 'state' = 'RETIRED' AND state <> 'RETIRED' THEN state ELSE state_before END,
      retired_at = CASE item ->> 'state' WHEN 'RETIRED' THEN (item ->> 'retiredAt')::timestamptz WHEN 'ACTIVE' THEN NULL ELSE retired_at END,
      id_update_required = coalesce((item ->> 'idUpdateRequired')::boolean, id_update_required)
    FROM jsonb_array_elements(step -> 'nemIds') AS item
    WHERE citizen_id = owner;
  END IF;

  IF jsonb_array_length(step -> 'issuedNemIds') > 0 THEN
    INSERT INTO nem_id (id, citizen_id, state, issued_on)
    SELECT (item ->> 'id')::uuid, owner, 'ACTIVE', (item ->> 'issuedOn')::date
    FROM jsonb_array_elements(step -> 'issuedNemIds') AS item
    ON CONFLICT (id) DO NOTHING;
  END IF;
END $$;
