-- R-09: a bank confirms that it has closed or opened its NemID log-on; who has not after some days is listed, the longest first.
UPDATE policy SET data = '{"logonConfirmedWithinDays": 3}'::jsonb || data;

-- Since when a bank owes its word. It follows from what each step writes anyway; of its own, as `overdue_since` is. The orders
-- stand in the memory in the order in which they were given.
ALTER TABLE journey ADD COLUMN logon_awaited_since timestamptz(3) GENERATED ALWAYS AS (
  CASE WHEN state <> 'DECEASED' THEN to_timestamp(
    (jsonb_path_query_first(memory, '$.logonOrders[*] ? (@.switchedAt == null).askedAt'))::float8 / 1000) END) STORED;
CREATE INDEX journey_logon_awaited_idx ON journey (logon_awaited_since, id) WHERE logon_awaited_since IS NOT NULL;

-- One line an order that is not confirmed, of banks whose agreement still stands.
CREATE VIEW logon_awaited WITH (security_invoker = true) AS
  SELECT journey.id AS journey_id, asked.bank, asked.word, to_timestamp(asked."askedAt" / 1000)::timestamptz(3) AS asked_at,
    journey.logon_awaited_since
  FROM journey, jsonb_to_recordset(journey.memory -> 'logonOrders')
    AS asked (bank text, word text, "askedAt" float8, "switchedAt" float8)
  WHERE journey.logon_awaited_since IS NOT NULL AND asked."switchedAt" IS NULL
    AND EXISTS (SELECT FROM bank_customer AS link
      WHERE link.citizen_id = journey.citizen_id AND link.bank_reg = asked.bank AND link.ended_at IS NULL);
GRANT SELECT ON logon_awaited TO overgang_api, overgang_worker;

-- For the metrics, which nobody signs in to read: what was asked for more days ago than the policy allows.
CREATE FUNCTION logons_awaited(today timestamptz)
RETURNS TABLE (bank text, word text, count integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH late AS (
    SELECT today - make_interval(days => (data ->> 'logonConfirmedWithinDays')::integer) AS at
    FROM policy ORDER BY version DESC LIMIT 1
  )
  SELECT awaited.bank, awaited.word, count(*)::integer FROM late, logon_awaited AS awaited
  WHERE awaited.logon_awaited_since <= late.at AND awaited.asked_at <= late.at GROUP BY 1, 2
$$;
REVOKE ALL ON FUNCTION logons_awaited(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION logons_awaited(timestamptz) TO overgang_api;
