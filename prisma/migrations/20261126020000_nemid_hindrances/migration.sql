-- R-10, R-33, R-36, R-38: what keeps a citizen from using a NemID that they have, and that it was deleted on their request.
-- A deleted one counts as RETIRED wherever that is asked; only a roll-back must know the difference.
ALTER TABLE nem_id ADD COLUMN state_at TIMESTAMPTZ(3);
ALTER TABLE nem_id ADD COLUMN deleted_at TIMESTAMPTZ(3);
ALTER TABLE nem_id DROP CONSTRAINT nem_id_state_check;
ALTER TABLE nem_id ADD CHECK (
  state IN ('ACTIVE', 'BLOCKED', 'OUT_OF_KEYS', 'AWAITING_CARD', 'AWAITING_PASSWORD', 'RETIRED'));
ALTER TABLE nem_id ADD CHECK (deleted_at IS NULL OR state = 'RETIRED');
