-- What a change was answered with, under its sender's own key, so that it is answered the same when it comes again. The
-- answer is sealed, since it may tell of a person; the fingerprint is keyed, since the request may name one. Wall time.
CREATE TABLE answered_request (
  sender TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint BYTEA NOT NULL,
  begun_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  is_running BOOLEAN NOT NULL DEFAULT true,
  answer BYTEA,
  PRIMARY KEY (sender, key)
);
CREATE INDEX answered_request_begun_at_idx ON answered_request (begun_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON answered_request TO overgang_worker, overgang_api;
ALTER TABLE answered_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON answered_request TO overgang_worker USING (true) WITH CHECK (true);
CREATE POLICY own ON answered_request TO overgang_api USING (sender = app_sender()) WITH CHECK (sender = app_sender());
