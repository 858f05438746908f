-- Every try of a message is kept with it, and how each outside system does is on record for those who watch and for the next
-- dispatcher. An addressee is a bank of the netbank's port; '' is the system itself. Instants here are wall time.

ALTER TABLE outbox_message ADD COLUMN tries JSONB NOT NULL DEFAULT '[]';

CREATE TABLE port_health (
  port TEXT NOT NULL,
  addressee TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('HEALTHY', 'SLOW', 'DOWN')),
  since TIMESTAMPTZ(3) NOT NULL,
  rests_until TIMESTAMPTZ(3),
  vain_tries INTEGER NOT NULL,
  fault_share DOUBLE PRECISION NOT NULL,
  median_ms INTEGER NOT NULL,
  sent_total BIGINT NOT NULL,
  refused_total BIGINT NOT NULL,
  faults_total BIGINT NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT port_health_pkey PRIMARY KEY (port, addressee),
  CHECK ((state = 'DOWN') = (rests_until IS NOT NULL))
);

ALTER TABLE port_health ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON port_health TO overgang_worker USING (true) WITH CHECK (true);
CREATE POLICY staff ON port_health FOR SELECT TO overgang_api USING (app_sees_all());
GRANT SELECT, INSERT, UPDATE ON port_health TO overgang_worker;
GRANT SELECT ON port_health TO overgang_api;

-- A wave is mass mail: the bulk door takes far more than the single one took.
UPDATE port SET rate_per_sec = 1000, burst = 1000, tokens = 1000 WHERE name = 'DIGITAL_POST' AND rate_per_sec = 100;

-- How notices fare, by the hour in which they were written.
CREATE INDEX notice_created_at_idx ON notice (created_at);
