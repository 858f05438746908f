-- A bank changes its webhook's secret without losing an event: for some days both sign. The first secret is the newest; the
-- second, if any, signs until webhook_old_until (wall time). webhook_rotation names the request that made the first.
ALTER TABLE bank ADD COLUMN webhook_old_until TIMESTAMPTZ(3), ADD COLUMN webhook_rotation UUID;
