-- R-09: a log-on that one bank is to open again says nothing of another bank's.
CREATE OR REPLACE FUNCTION withdraw_messages(wanted_journey uuid, filters jsonb, step_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
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
        AND (filter ->> 'bankReg' IS NULL OR message.bank_reg = filter ->> 'bankReg')
        AND (filter ->> 'naturalKey' IS NULL OR message.natural_key = filter ->> 'naturalKey')
      RETURNING message.provider_key, message.status
    )
    UPDATE notice SET outcome = 'WITHDRAWN' FROM withdrawn
    WHERE notice.journey_id = wanted_journey AND notice.id = withdrawn.provider_key AND withdrawn.status = 'WITHDRAWN'
      AND notice.outcome IS NULL;
  END IF;
END $$;
