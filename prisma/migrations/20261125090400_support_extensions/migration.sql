-- R-10: support's extensions have a limit too, like a bank's: so many days at a time, and in all since receipt.
UPDATE policy SET data = '{"supportExtensionDays": 60, "supportExtensionCapDays": 365}'::jsonb || data;
