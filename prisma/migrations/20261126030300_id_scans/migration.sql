-- R-06, R-10: how many days are waited for somebody whose passport scan has failed, anew after each try: a setting with this default.
UPDATE policy SET data = jsonb_build_object('idScanWaitDays', 14) || data;
