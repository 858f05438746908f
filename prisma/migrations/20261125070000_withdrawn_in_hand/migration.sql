-- What a dispatcher has in hand when it is withdrawn, or had when it died, does not go out again. What has been sent already
-- counts as sent; a try that fails ends it.

-- programme time; set while the message waits for what its try comes to
ALTER TABLE outbox_message ADD COLUMN withdrawn_at TIMESTAMPTZ(3);
CREATE INDEX outbox_message_withdrawn_idx ON outbox_message (port) WHERE status = 'PENDING' AND withdrawn_at IS NOT NULL;

-- Ends what nobody has in hand at once, and marks the rest. Withdrawn notices are marked by their outcome.
CREATE FUNCTION withdraw_messages(wanted_journey uuid, filters jsonb, step_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF jsonb_array_length(filters) > 0 THEN
    WITH withdrawn AS (
      UPDATE outbox_message AS message SET withdrawn_at = step_at,
        status = CASE WHEN lease_until IS NULL THEN 'WITHDRAWN' ELSE status END,
        settled_at = CASE WHEN lease_until IS NULL THEN step_at END
      FROM jsonb_array_elements(filters) AS filter
      WHERE message.journey_id = wanted_journey AND message.status = 'PENDING' AND message.withdrawn_at IS NULL
        AND (filter ->> 'kind' IS NULL OR message.kind = filter ->> 'kind')
        AND (filter ->> 'port' IS NULL OR message.port = filter ->> 'port')
        AND (filter ->> 'naturalKey' IS NULL OR message.natural_key = filter ->> 'naturalKey')
      RETURNING message.provider_key, message.status
    )
    UPDATE notice SET outcome = 'WITHDRAWN' FROM withdrawn
    WHERE notice.journey_id = wanted_journey AND notice.id = withdrawn.provider_key AND withdrawn.status = 'WITHDRAWN'
      AND notice.outcome IS NULL;
  END IF;
END $$;

GRANT EXECUTE ON FUNCTION withdraw_messages(uuid, jsonb, timestamptz) TO overgang_worker;

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

  PERFORM withdraw_messages(wanted_journey, step -> 'withdraw', step_at);

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
