-- A clerk's tries to take somebody in tell whether a number is known, of whatever municipality: so many a day, as with user-IDs.
UPDATE policy SET data = '{ "takeInTries": { "clerkPerDay": 40, "municipalityPerDay": 1000 } }'::jsonb || data;
