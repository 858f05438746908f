-- A retirement that is rolled back gives the reservations back, and one that MitID no longer allows ends what was known as
-- active. The step's function is split by what it knows, so that the next change replaces one part of it.

ALTER TABLE user_id_ledger ADD COLUMN was_reserved BOOLEAN NOT NULL DEFAULT false;

-- Journeys under way learn what they were told and where a retirement found them.
UPDATE journey SET memory = jsonb_set(memory, '{window}', memory -> 'window'
    || jsonb_build_object('told', memory #> '{window,deadline}', 'noticeId', NULL))
WHERE jsonb_typeof(memory -> 'window') = 'object';
UPDATE journey SET memory = jsonb_set(memory, '{retirement}', memory -> 'retirement'
    || jsonb_build_object('before', 'ENROLLED', 'noticeId', NULL))
WHERE jsonb_typeof(memory -> 'retirement') = 'object';
UPDATE journey SET memory = memory || jsonb_build_object('lettersReturned', '[]'::jsonb, 'unreachableSince',
    CASE WHEN memory ->> 'reason' = 'UNREACHABLE' THEN to_jsonb((extract(epoch FROM updated_at) * 1000)::bigint) END);

-- The user-IDs of one owner after a step (R-17, R-22). The claim itself comes before all else: it may refuse the step.
CREATE FUNCTION settle_user_ids(owner uuid, ledger jsonb, step_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Given up: free again after quarantine (R-22). What is claimed anew in the same step stays.
  IF jsonb_array_length(ledger -> 'giveUp') > 0 THEN
    UPDATE user_id_ledger SET status = 'QUARANTINED', until = (given_up ->> 'until')::timestamptz, was_reserved = false
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

-- What became true of the owner's MitID and NemIDs.
CREATE FUNCTION settle_credentials(owner uuid, step jsonb, step_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
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

  -- I1: MitID, asked right before NemID was to end, had none of them any more.
  IF (step ->> 'endsAuthenticators')::boolean THEN
    UPDATE authenticator SET state = 'ENDED' WHERE citizen_id = owner AND state <> 'ENDED';
  END IF;

  -- What the operator of NemID told: true of every NemID the citizen holds (R-20).
  IF jsonb_array_length(step -> 'nemIds') > 0 THEN
    UPDATE nem_id SET state = coalesce(item ->> 'state', state),
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

GRANT EXECUTE ON FUNCTION settle_user_ids(uuid, jsonb, timestamptz), settle_credentials(uuid, jsonb, timestamptz) TO overgang_worker;

CREATE OR REPLACE FUNCTION write_step(step jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  wanted_journey uuid := (step ->> 'journeyId')::uuid;
  wanted_message uuid := (step ->> 'messageId')::uuid;
  step_at timestamptz := (step ->> 'at')::timestamptz;
  claim jsonb := step #> '{ledger,claim}';
  next jsonb := nullif(step -> 'journey', 'null');
  moved jsonb := nullif(step -> 'transition', 'null');
  known_version integer;
  owner uuid;
  known_answer jsonb;
  open_port text;
BEGIN
  SELECT version, citizen_id INTO known_version, owner FROM journey WHERE id = wanted_journey FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no journey %', wanted_journey USING ERRCODE = 'no_data_found';
  END IF;

  IF wanted_message IS NOT NULL THEN
    SELECT answer INTO known_answer FROM inbox_message WHERE id = wanted_message AND applied_at IS NOT NULL;
    IF FOUND THEN
      RETURN jsonb_build_object('outcome', 'ALREADY_APPLIED', 'answer', known_answer);
    END IF;
  END IF;

  IF known_version <> (step ->> 'expectedVersion')::integer THEN
    RETURN jsonb_build_object('outcome', 'VERSION_MOVED');
  END IF;

  -- I4: reserved for the owner, free, or free again after quarantine; whoever comes second waits here and is refused.
  IF jsonb_typeof(claim) = 'object' THEN
    IF NOT claim_user_id(claim ->> 'canonical', owner, claim ->> 'asTyped', step_at) THEN
      RETURN jsonb_build_object('outcome', 'TAKEN');
    END IF;
  END IF;

  PERFORM settle_user_ids(owner, step -> 'ledger', step_at);

  IF wanted_message IS NOT NULL THEN
    UPDATE inbox_message SET applied_at = step_at, answer = step -> 'answer'
    WHERE id = wanted_message AND journey_id = wanted_journey AND applied_at IS NULL;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'message % is none of journey %', wanted_message, wanted_journey USING ERRCODE = 'no_data_found';
    END IF;
  END IF;

  IF next IS NOT NULL THEN
    UPDATE journey SET
      version = version + 1,
      state = next ->> 'state',
      memory = next -> 'memory',
      deadline = (next ->> 'deadline')::date,
      is_overdue = (next ->> 'isOverdue')::boolean,
      wake_at = (next ->> 'wakeAt')::timestamptz,
      next_what = next ->> 'nextWhat',
      next_owner = next ->> 'nextOwner',
      next_at = (next ->> 'nextAt')::timestamptz,
      ended_at = (next ->> 'endedAt')::timestamptz,
      wave_id = (next ->> 'waveId')::uuid,
      dimensions = next -> 'dimensions',
      policy_version = (step ->> 'policyVersion')::integer,
      updated_at = step_at
    WHERE id = wanted_journey;
  END IF;

  IF moved IS NOT NULL THEN
    INSERT INTO transition (id, at, journey_id, version, event, from_state, to_state, was_overdue, is_overdue,
      dimensions_before, dimensions_after, details, message_id, actor, role, policy_version)
    VALUES ((moved ->> 'id')::uuid, step_at, wanted_journey, known_version + 1, moved ->> 'event',
      moved ->> 'fromState', moved ->> 'toState', (moved ->> 'wasOverdue')::boolean, (moved ->> 'isOverdue')::boolean,
      nullif(moved -> 'dimensionsBefore', 'null'), moved -> 'dimensionsAfter', moved -> 'details', wanted_message,
      moved ->> 'actor', moved ->> 'role', (step ->> 'policyVersion')::integer);
    INSERT INTO progress_pending (transition_id, at) VALUES ((moved ->> 'id')::uuid, step_at);
  END IF;

  -- Only what no dispatcher has in hand can be withdrawn: an expired lease may have been sent. Withdrawn notices are
  -- marked by their outcome.
  IF jsonb_array_length(step -> 'withdraw') > 0 THEN
    WITH withdrawn AS (
      UPDATE outbox_message AS message SET status = 'WITHDRAWN', settled_at = step_at
      FROM jsonb_array_elements(step -> 'withdraw') AS filter
      WHERE message.journey_id = wanted_journey AND message.status = 'PENDING' AND message.lease_until IS NULL
        AND (filter ->> 'kind' IS NULL OR message.kind = filter ->> 'kind')
        AND (filter ->> 'port' IS NULL OR message.port = filter ->> 'port')
        AND (filter ->> 'naturalKey' IS NULL OR message.natural_key = filter ->> 'naturalKey')
      RETURNING message.provider_key
    )
    UPDATE notice SET outcome = 'WITHDRAWN' FROM withdrawn
    WHERE notice.journey_id = wanted_journey AND notice.id = withdrawn.provider_key AND notice.outcome IS NULL;
  END IF;

  IF jsonb_array_length(step -> 'outbox') > 0 THEN
    INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
    SELECT (item ->> 'id')::uuid, wanted_journey, item ->> 'port', item ->> 'kind', item ->> 'naturalKey',
      (item ->> 'providerKey')::uuid, item ->> 'bankReg', item -> 'payload', (item ->> 'notBefore')::timestamptz, step_at
    FROM jsonb_array_elements(step -> 'outbox') AS item
    ON CONFLICT (journey_id, natural_key) DO NOTHING;
  END IF;

  IF jsonb_array_length(step -> 'notices') > 0 THEN
    INSERT INTO notice (journey_id, notice_key, id, kind, channel, bank_reg, round, "values", template_version, created_at)
    SELECT wanted_journey, item ->> 'noticeKey', (item ->> 'id')::uuid, item ->> 'kind', item ->> 'channel',
      item ->> 'bankReg', (item ->> 'round')::integer, item -> 'values', (item ->> 'templateVersion')::integer, step_at
    FROM jsonb_array_elements(step -> 'notices') AS item
    ON CONFLICT (journey_id, notice_key) DO NOTHING;
  END IF;

  IF jsonb_array_length(step -> 'noticeOutcomes') > 0 THEN
    UPDATE notice SET received_at = coalesce(received_at, (item ->> 'receivedAt')::timestamptz),
      outcome = coalesce(item ->> 'outcome', outcome)
    FROM jsonb_array_elements(step -> 'noticeOutcomes') AS item
    WHERE journey_id = wanted_journey AND notice_key = item ->> 'noticeKey';
  END IF;

  PERFORM settle_credentials(owner, step, step_at);

  FOR open_port IN SELECT DISTINCT item ->> 'port' FROM jsonb_array_elements(step -> 'outbox') AS item LOOP
    PERFORM pg_notify('outbox', open_port);
  END LOOP;

  RETURN jsonb_build_object('outcome', 'WRITTEN', 'answer', step -> 'answer');
END $$;
