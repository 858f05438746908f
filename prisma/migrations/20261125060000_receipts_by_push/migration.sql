-- Digital Post says by itself what became of a message. In its name the API may find the notice that was sent under a
-- UUID, if it was sent there, and tell that journey of that notice. It reads and writes nothing else.
CREATE FUNCTION notice_in_mailbox(wanted uuid) RETURNS TABLE (journey_id uuid, notice_key text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT notice.journey_id, notice.notice_key FROM notice
  WHERE id = wanted AND channel = 'DIGITAL_POST' AND app_role() = 'DIGITAL_POST'
$$;
CREATE FUNCTION is_in_mailbox(wanted_journey uuid, wanted_key text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app_role() = 'DIGITAL_POST' AND EXISTS (SELECT FROM notice
    WHERE notice.journey_id = wanted_journey AND notice.notice_key = wanted_key AND channel = 'DIGITAL_POST')
$$;
REVOKE ALL ON FUNCTION notice_in_mailbox(uuid), is_in_mailbox(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notice_in_mailbox(uuid), is_in_mailbox(uuid, text) TO overgang_api;

CREATE POLICY receipt_new ON inbox_message FOR INSERT TO overgang_api WITH CHECK (
  app_role() = 'DIGITAL_POST' AND sender = 'DIGITAL_POST' AND applied_at IS NULL
  AND kind IN ('noticeReceived', 'noticeUndeliverable') AND is_in_mailbox(journey_id, payload ->> 'noticeId'));
