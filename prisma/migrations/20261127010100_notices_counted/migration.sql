-- What the metrics tell of the notices asked for since an instant of programme time: figures, and nobody's name.
CREATE FUNCTION notices_counted(since timestamptz)
RETURNS TABLE (channel text, kind text, asked integer, sent integer, received integer, failed integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT notice.channel, notice.kind, count(*)::integer, count(notice.sent_at)::integer, count(notice.received_at)::integer,
    (count(*) FILTER (WHERE notice.outcome IS NOT NULL AND notice.outcome <> 'WITHDRAWN'))::integer
  FROM notice WHERE notice.created_at >= since GROUP BY 1, 2
$$;
REVOKE ALL ON FUNCTION notices_counted(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notices_counted(timestamptz) TO overgang_api;
