-- R-26: how many apps of one citizen may be active at once: a setting like the others, with this default.
UPDATE policy SET data = jsonb_build_object('mostActiveApps', 3) || data;
