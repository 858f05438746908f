-- R-08, R-47: whom a citizen can call at the counter. Whoever runs the programme fills it: see the runbook.
CREATE TABLE "municipality" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("code")
);
ALTER TABLE municipality ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON municipality TO overgang_worker;
CREATE POLICY worker ON municipality TO overgang_worker USING (true);
