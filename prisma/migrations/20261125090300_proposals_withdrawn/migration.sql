-- A proposal can be taken back until somebody confirms it, by any manager, with a reason.
ALTER TABLE proposal
  ADD COLUMN withdrawn_by TEXT,
  ADD COLUMN withdrawn_at TIMESTAMPTZ(3),
  ADD COLUMN withdrawal_reason TEXT,
  ADD CHECK ((state = 'WITHDRAWN') = (withdrawn_by IS NOT NULL AND withdrawn_at IS NOT NULL AND withdrawal_reason IS NOT NULL));

GRANT UPDATE (withdrawn_by, withdrawn_at, withdrawal_reason) ON proposal TO overgang_api;
