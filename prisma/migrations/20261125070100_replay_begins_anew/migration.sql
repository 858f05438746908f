-- An event that a bank was offered at every step of the ladder, in vain, is given up. Posted again, it climbs the ladder anew.
-- What is withdrawn while a dispatcher has it in hand is not posted again.
CREATE OR REPLACE FUNCTION replay_delivery(wanted uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found outbox_message;
  receives boolean;
BEGIN
  SELECT message.* INTO found FROM outbox_message AS message
    JOIN journey ON journey.id = message.journey_id
    JOIN bank_customer AS link ON link.citizen_id = journey.citizen_id AND link.bank_reg = message.bank_reg
  WHERE message.provider_key = wanted AND message.port = 'NETBANK' AND message.status <> 'WITHDRAWN'
    AND message.withdrawn_at IS NULL AND link.ended_at IS NULL AND (message.bank_reg = app_bank() OR app_role() = 'SUPPORT')
  FOR UPDATE OF message;
  IF found.id IS NULL THEN RETURN 'UNKNOWN'; END IF;
  SELECT webhook_state = 'ENABLED' AND webhook_url IS NOT NULL AND cardinality(webhook_secrets) > 0 INTO receives
  FROM bank WHERE reg = found.bank_reg;
  IF NOT receives THEN RETURN 'NO_WEBHOOK'; END IF;
  IF found.kind <> 'sendNotice' AND EXISTS (
    SELECT FROM outbox_message AS later
    WHERE later.journey_id = found.journey_id AND later.id > found.id AND later.port = 'NETBANK'
      AND later.bank_reg = found.bank_reg AND later.status <> 'WITHDRAWN'
      AND (later.kind = 'tellBank') = (found.kind = 'tellBank') AND later.kind <> 'sendNotice')
  THEN RETURN 'OVERTAKEN'; END IF;
  IF found.lease_until >= clock_timestamp() THEN RETURN 'WAITING'; END IF;
  UPDATE outbox_message SET status = 'PENDING', attempts = 0, retry_at = NULL, settled_at = NULL, lease_token = NULL,
    lease_until = NULL
  WHERE journey_id = found.journey_id AND id = found.id;
  PERFORM pg_notify('outbox', 'NETBANK');
  RETURN 'REPLAYED';
END $$;
