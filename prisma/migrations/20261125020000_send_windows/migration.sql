-- When letters and e-mails may go out: a setting like the others, with these defaults. Bank events are never held back.
UPDATE policy SET data = jsonb_build_object('sendWindows', '{
  "LETTER": { "days": "WORKING_DAYS", "fromHour": 0, "untilHour": 24 },
  "EMAIL": { "days": "WORKING_DAYS", "fromHour": 8, "untilHour": 18 }
}'::jsonb) || data;
