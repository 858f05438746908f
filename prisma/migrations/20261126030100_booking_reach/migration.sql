-- R-10: how far ahead a citizen may wish for an appointment at borgerservice: a setting like the others, with this default.
UPDATE policy SET data = jsonb_build_object('bookingReachDays', 180) || data;
