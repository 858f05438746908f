-- R-32: which parts of a NemID its end has turned off so far; what the operator delivered stays beside it as it was.
ALTER TABLE nem_id
  ADD COLUMN parts_off text[] NOT NULL DEFAULT '{}'
    CHECK (parts_off <@ ARRAY ['KEY_APP', 'KEY_TOKEN', 'KEY_CARD']),
  ADD COLUMN rolled_back_at timestamptz(3);
