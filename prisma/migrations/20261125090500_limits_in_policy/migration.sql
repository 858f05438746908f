-- What were constants in the code: settings of the policy, with these defaults.
UPDATE policy SET data = '{
  "fullNemIdAge": 15,
  "releasesPerDay": 25000,
  "queueReachDays": 366,
  "queuedInvitationHour": 8,
  "userIdTries": {
    "citizenPerDay": 40,
    "bankPerDay": 200000,
    "allPerDay": 500000,
    "freeRefusals": 5,
    "firstWaitSeconds": 1,
    "longestWaitSeconds": 3600
  }
}'::jsonb || data;
