-- R-10: how far a bank may extend is set for each bank; null: as the policy says for all.
ALTER TABLE bank ADD COLUMN extension_cap_days integer CHECK (extension_cap_days BETWEEN 1 AND 3650);
GRANT SELECT (extension_cap_days), UPDATE (extension_cap_days) ON bank TO overgang_api;
