-- How all ports do, in one look: for managers, and for the metrics, which nobody signs in for. Nothing personal is in it.

CREATE FUNCTION ports_seen() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT jsonb_agg(jsonb_build_object('name', name, 'isPaused', is_paused, 'ratePerSec', rate_per_sec, 'burst', burst,
    'waiting', waiting, 'waitsSince', waits_since, 'addressees', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('addressee', addressee, 'state', state, 'since', since,
        'restsUntil', rests_until, 'faultShare', fault_share, 'medianMs', median_ms, 'sent', sent_total,
        'refused', refused_total, 'faults', faults_total) ORDER BY addressee), '[]')
      FROM port_health WHERE port_health.port = port.name)) ORDER BY name)
  FROM port CROSS JOIN LATERAL (
    SELECT count(*) AS waiting, min(not_before) AS waits_since FROM outbox_message
    WHERE outbox_message.port = port.name AND status = 'PENDING') AS open;
END;

REVOKE ALL ON FUNCTION ports_seen() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ports_seen() TO overgang_api, overgang_worker;
