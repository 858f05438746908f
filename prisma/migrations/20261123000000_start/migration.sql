-- The tables are what the schema engine makes of schema.prisma; by hand are partitions, collations, and all that
-- follows the foreign keys.

-- CreateTable
CREATE TABLE "clock_segment" (
    "id" SERIAL NOT NULL,
    "wall_start" TIMESTAMPTZ(3) NOT NULL,
    "programme_start" TIMESTAMPTZ(3) NOT NULL,
    "speed" DOUBLE PRECISION NOT NULL,
    "wall_end" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),

    CONSTRAINT "clock_segment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy" (
    "version" SERIAL NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "vault_entry" (
    "citizen_id" UUID NOT NULL,
    "cipher_text" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "blind_index" BYTEA NOT NULL,

    CONSTRAINT "vault_entry_pkey" PRIMARY KEY ("citizen_id")
);

-- CreateTable
CREATE TABLE "citizen" (
    "id" UUID NOT NULL,
    "birth_date" DATE NOT NULL,
    "identified_by" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address_lines" TEXT[],
    "country" TEXT NOT NULL DEFAULT 'DK',
    "phone" TEXT,
    "municipality" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'da',
    "is_exempt_from_digital_post" BOOLEAN NOT NULL DEFAULT false,
    "needs_large_print" BOOLEAN NOT NULL DEFAULT false,
    "deceased_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "citizen_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_centre" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "data_centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank" (
    "reg" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cvr" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "data_centre_id" TEXT,
    "minimum_age" INTEGER NOT NULL DEFAULT 15,
    "closes_logon" BOOLEAN NOT NULL DEFAULT true,
    "webhook_url" TEXT,
    "webhook_secrets" TEXT[],
    "webhook_state" TEXT NOT NULL DEFAULT 'ENABLED',
    "contact_email" TEXT,
    "capacity_share" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "bank_pkey" PRIMARY KEY ("reg")
);

-- CreateTable
CREATE TABLE "bank_customer" (
    "bank_reg" TEXT NOT NULL,
    "citizen_id" UUID NOT NULL,
    "access" TEXT NOT NULL,
    "handle" UUID NOT NULL DEFAULT gen_random_uuid(),
    "since" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_customer_pkey" PRIMARY KEY ("bank_reg","citizen_id")
);

-- CreateTable
CREATE TABLE "nem_id" (
    "id" UUID NOT NULL,
    "citizen_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "id_update_required" BOOLEAN NOT NULL DEFAULT false,
    "has_key_card" BOOLEAN NOT NULL DEFAULT true,
    "has_key_app" BOOLEAN NOT NULL DEFAULT false,
    "has_key_token" BOOLEAN NOT NULL DEFAULT false,
    "issued_on" DATE NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "nem_id_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nem_id_user_id" (
    "id" UUID NOT NULL,
    "nem_id_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "canonical" TEXT COLLATE "C",
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "nem_id_user_id_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_id_ledger" (
    "canonical" TEXT COLLATE "C" NOT NULL,
    "owner_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "as_typed" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_id_ledger_pkey" PRIMARY KEY ("canonical")
);

-- CreateTable
CREATE TABLE "authenticator" (
    "id" UUID NOT NULL,
    "citizen_id" UUID NOT NULL,
    "means" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "delivery" TEXT,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "activated_at" TIMESTAMPTZ(3),

    CONSTRAINT "authenticator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journey" (
    "id" UUID NOT NULL,
    "citizen_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "memory" JSONB NOT NULL,
    "deadline" DATE,
    "is_overdue" BOOLEAN NOT NULL DEFAULT false,
    "wake_at" TIMESTAMPTZ(3),
    "next_what" TEXT NOT NULL,
    "next_owner" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "wave_id" UUID,
    "dimensions" JSONB NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "journey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transition" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "journey_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "was_overdue" BOOLEAN NOT NULL,
    "is_overdue" BOOLEAN NOT NULL,
    "dimensions_before" JSONB,
    "dimensions_after" JSONB NOT NULL,
    "details" JSONB NOT NULL,
    "message_id" UUID,
    "actor" TEXT,
    "role" TEXT,
    "policy_version" INTEGER NOT NULL,

    CONSTRAINT "transition_pkey" PRIMARY KEY ("id","at")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "progress_pending" (
    "transition_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "progress_pending_pkey" PRIMARY KEY ("transition_id","at")
);

-- CreateTable
CREATE TABLE "progress_count" (
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "is_overdue" BOOLEAN NOT NULL,
    "day" DATE NOT NULL,
    "net" INTEGER NOT NULL,
    "entered" INTEGER NOT NULL,

    CONSTRAINT "progress_count_pkey" PRIMARY KEY ("dimension","value","state","is_overdue","day")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "port" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "natural_key" TEXT NOT NULL,
    "provider_key" UUID NOT NULL,
    "bank_reg" TEXT,
    "payload" JSONB NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "retry_at" TIMESTAMPTZ(3),
    "outcome" JSONB,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("journey_id","id")
) PARTITION BY HASH ("journey_id");

-- CreateTable
CREATE TABLE "inbox_message" (
    "id" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "journey_id" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "payload_hash" BYTEA NOT NULL,
    "actor" TEXT,
    "role" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "deliver_after" TIMESTAMPTZ(3) NOT NULL,
    "handed_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),
    "answer" JSONB,

    CONSTRAINT "inbox_message_pkey" PRIMARY KEY ("id")
) PARTITION BY HASH ("id");

-- CreateTable
CREATE TABLE "notice" (
    "journey_id" UUID NOT NULL,
    "notice_key" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "bank_reg" TEXT,
    "round" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "template_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("journey_id","notice_key")
);

-- CreateTable
CREATE TABLE "wave" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "selection" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "released" INTEGER NOT NULL DEFAULT 0,
    "rate_per_day" INTEGER NOT NULL,
    "cursor" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capacity" (
    "resource" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "limit" INTEGER NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "capacity_pkey" PRIMARY KEY ("resource","day")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "dry_run" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "cursor" UUID,
    "done" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sender" TEXT COLLATE "C" NOT NULL,
    "delivery_id" TEXT COLLATE "C" NOT NULL,
    "format" TEXT NOT NULL,
    "expected_rows" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "is_test" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "received_bytes" BIGINT NOT NULL DEFAULT 0,
    "received_rows" INTEGER NOT NULL DEFAULT 0,
    "hash_state" JSONB,
    "refusal" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "roster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_row" (
    "roster_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "content" BYTEA,
    "receipt" TEXT,
    "detail" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "roster_row_pkey" PRIMARY KEY ("roster_id","line")
);

-- CreateTable
CREATE TABLE "feed_cursor" (
    "feed" TEXT NOT NULL,
    "cursor" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_cursor_pkey" PRIMARY KEY ("feed")
);

-- CreateTable
CREATE TABLE "port" (
    "name" TEXT NOT NULL,
    "rate_per_sec" DOUBLE PRECISION NOT NULL,
    "burst" DOUBLE PRECISION NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "refilled_at" TIMESTAMPTZ(3) NOT NULL,
    "is_paused" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "port_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "audit_record" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "purpose" TEXT,
    "citizen_id" UUID,
    "details" JSONB NOT NULL,

    CONSTRAINT "audit_record_pkey" PRIMARY KEY ("id","at")
) PARTITION BY RANGE ("at");

-- CreateIndex
CREATE UNIQUE INDEX "vault_entry_blind_index_key" ON "vault_entry"("blind_index");

-- CreateIndex
CREATE UNIQUE INDEX "bank_customer_handle_key" ON "bank_customer"("handle");

-- CreateIndex
CREATE INDEX "bank_customer_citizen_id_idx" ON "bank_customer"("citizen_id");

-- CreateIndex
CREATE INDEX "nem_id_citizen_id_idx" ON "nem_id"("citizen_id");

-- CreateIndex
CREATE INDEX "nem_id_user_id_nem_id_id_idx" ON "nem_id_user_id"("nem_id_id");

-- CreateIndex
CREATE INDEX "user_id_ledger_owner_id_idx" ON "user_id_ledger"("owner_id");

-- CreateIndex
CREATE INDEX "authenticator_citizen_id_idx" ON "authenticator"("citizen_id");

-- CreateIndex
CREATE UNIQUE INDEX "journey_citizen_id_key" ON "journey"("citizen_id");

-- CreateIndex
CREATE INDEX "journey_wave_id_idx" ON "journey"("wave_id");

-- CreateIndex
CREATE INDEX "transition_journey_id_at_idx" ON "transition"("journey_id", "at");

-- CreateIndex
CREATE INDEX "outbox_message_provider_key_idx" ON "outbox_message"("provider_key");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_journey_id_natural_key_key" ON "outbox_message"("journey_id", "natural_key");

-- CreateIndex
CREATE INDEX "inbox_message_journey_id_idx" ON "inbox_message"("journey_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_id_key" ON "notice"("id");

-- CreateIndex
CREATE UNIQUE INDEX "wave_name_key" ON "wave"("name");

-- CreateIndex
CREATE UNIQUE INDEX "roster_sender_delivery_id_key" ON "roster"("sender", "delivery_id");

-- CreateIndex
CREATE INDEX "audit_record_citizen_id_at_idx" ON "audit_record"("citizen_id", "at");

-- AddForeignKey
ALTER TABLE "vault_entry" ADD CONSTRAINT "vault_entry_citizen_id_fkey" FOREIGN KEY ("citizen_id") REFERENCES "citizen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank" ADD CONSTRAINT "bank_data_centre_id_fkey" FOREIGN KEY ("data_centre_id") REFERENCES "data_centre"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_customer" ADD CONSTRAINT "bank_customer_bank_reg_fkey" FOREIGN KEY ("bank_reg") REFERENCES "bank"("reg") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_customer" ADD CONSTRAINT "bank_customer_citizen_id_fkey" FOREIGN KEY ("citizen_id") REFERENCES "citizen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nem_id" ADD CONSTRAINT "nem_id_citizen_id_fkey" FOREIGN KEY ("citizen_id") REFERENCES "citizen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nem_id_user_id" ADD CONSTRAINT "nem_id_user_id_nem_id_id_fkey" FOREIGN KEY ("nem_id_id") REFERENCES "nem_id"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authenticator" ADD CONSTRAINT "authenticator_citizen_id_fkey" FOREIGN KEY ("citizen_id") REFERENCES "citizen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey" ADD CONSTRAINT "journey_citizen_id_fkey" FOREIGN KEY ("citizen_id") REFERENCES "citizen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey" ADD CONSTRAINT "journey_wave_id_fkey" FOREIGN KEY ("wave_id") REFERENCES "wave"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transition" ADD CONSTRAINT "transition_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_row" ADD CONSTRAINT "roster_row_roster_id_fkey" FOREIGN KEY ("roster_id") REFERENCES "roster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Partitions of the in- and outbox. An inbox message is found by its id (the UUIDv5 of sender and key), so its hash is
-- of the id: one message has one place, whatever journey it names.
DO $$
BEGIN
  FOR n IN 0..7 LOOP
    EXECUTE format('CREATE TABLE inbox_message_%s PARTITION OF inbox_message FOR VALUES WITH (MODULUS 8, REMAINDER %s)', n, n);
    EXECUTE format('CREATE TABLE outbox_message_%s PARTITION OF outbox_message FOR VALUES WITH (MODULUS 8, REMAINDER %s)', n, n);
  END LOOP;
END $$;

-- What has no month of its own yet is kept all the same.
CREATE TABLE transition_default PARTITION OF transition DEFAULT;
CREATE TABLE audit_record_default PARTITION OF audit_record DEFAULT;

-- Makes the monthly partitions from one day's month to another's. May be called again, by several at once. A month of
-- which rows already lie in the default partition stays there.
CREATE FUNCTION ensure_partitions(first_day date, last_day date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  parent text;
  month date;
  partition text;
  strays boolean;
  made integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('ensure_partitions'));
  FOREACH parent IN ARRAY ARRAY['transition', 'audit_record'] LOOP
    FOR month IN SELECT generate_series(date_trunc('month', first_day), last_day, interval '1 month') LOOP
      partition := parent || to_char(month, '_YYYY_MM');
      CONTINUE WHEN to_regclass(partition) IS NOT NULL;
      EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE at >= %L AND at < %L)', parent || '_default',
        month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC') INTO strays;
      CONTINUE WHEN strays;
      EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', partition, parent,
        month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
      made := made + 1;
    END LOOP;
  END LOOP;
  RETURN made;
END $$;

-- The years of the roll-out (domain: October 2021 to October 2023); later months are made by housekeeping.
SELECT ensure_partitions('2021-10-01', '2023-12-01');

-- What is open is found without reading what is closed.
CREATE INDEX outbox_message_open_idx ON outbox_message (port, not_before) WHERE status = 'PENDING';
CREATE INDEX outbox_message_bank_idx ON outbox_message (bank_reg, id) WHERE port = 'NETBANK';
CREATE INDEX inbox_message_open_idx ON inbox_message (deliver_after) WHERE applied_at IS NULL;
CREATE INDEX journey_wake_idx ON journey (wake_at) WHERE ended_at IS NULL AND wake_at IS NOT NULL;
CREATE INDEX journey_deadline_idx ON journey (deadline, id) WHERE ended_at IS NULL;
CREATE INDEX journey_state_idx ON journey (state, id);
CREATE INDEX bank_customer_running_idx ON bank_customer (citizen_id, bank_reg) WHERE ended_at IS NULL;
CREATE INDEX authenticator_active_idx ON authenticator (citizen_id) WHERE state = 'ACTIVE';
CREATE INDEX user_id_ledger_until_idx ON user_id_ledger (until) WHERE status = 'QUARANTINED';
CREATE INDEX nem_id_user_id_canonical_idx ON nem_id_user_id (canonical) WHERE canonical IS NOT NULL;
CREATE INDEX roster_row_waiting_idx ON roster_row (roster_id, line) WHERE receipt IS NULL;
CREATE INDEX citizen_name_idx ON citizen (lower(name));

-- Words that stand for a state.
ALTER TABLE citizen
  ADD CHECK (identified_by IN ('CPR', 'REPLACEMENT')),
  ADD CHECK (language IN ('da', 'en'));
ALTER TABLE bank
  ADD CHECK (reg ~ '^[0-9]{4}$'),
  ADD CHECK (webhook_state IN ('ENABLED', 'DISABLED')),
  ADD CHECK (capacity_share BETWEEN 0 AND 1);
ALTER TABLE bank_customer ADD CHECK (access IN ('NETBANK', 'MOBILE_BANK', 'VIEW_ONLY', 'NONE'));
ALTER TABLE nem_id ADD CHECK (state IN ('ACTIVE', 'BLOCKED', 'RETIRED'));
ALTER TABLE nem_id_user_id
  ADD CHECK (kind IN ('NEMID_NUMBER', 'CPR_NUMBER', 'SELF_CHOSEN')),
  ADD CHECK (kind <> 'CPR_NUMBER' OR canonical IS NULL),
  ADD CHECK (outcome IN ('RESERVED', 'NOT_TRANSFERABLE', 'CONFLICT', 'NOT_RESERVED'));
ALTER TABLE user_id_ledger
  ADD CHECK (status IN ('RESERVED', 'ACTIVE', 'QUARANTINED')),
  ADD CHECK ((status = 'QUARANTINED') = (until IS NOT NULL));
ALTER TABLE authenticator
  ADD CHECK (means IN ('APP', 'CODE_DISPLAY', 'AUDIO_CODE_READER', 'CHIP')),
  ADD CHECK (state IN ('ORDERED', 'DISPATCHED', 'ACTIVE', 'ENDED')),
  ADD CHECK (delivery IN ('POST', 'COLLECT'));
CREATE FUNCTION is_journey_state(state text) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN state IN ('WAITING', 'ID_UPDATE_REQUIRED', 'INVITED', 'WINDOW_OPEN', 'ACTIVATING', 'ENROLLED',
    'RETIREMENT_NOTICED', 'RETIRED', 'DECLINED', 'REFUSED', 'INELIGIBLE', 'DECEASED');
ALTER TABLE journey ADD CHECK (is_journey_state(state)), ADD CHECK (version >= 0);
ALTER TABLE transition ADD CHECK (is_journey_state(from_state)), ADD CHECK (is_journey_state(to_state));
ALTER TABLE outbox_message
  ADD CHECK (port IN ('NETBANK', 'DIGITAL_POST', 'LETTER', 'MITID', 'NEMID', 'CITIZEN_SERVICE')),
  ADD CHECK (status IN ('PENDING', 'SENT', 'FAILED', 'WITHDRAWN')),
  ADD CHECK ((lease_token IS NULL) = (lease_until IS NULL));
ALTER TABLE notice ADD CHECK (channel IN ('NETBANK', 'DIGITAL_POST', 'LETTER'));
ALTER TABLE wave
  ADD CHECK (state IN ('DRAFT', 'RELEASING', 'PAUSED', 'RELEASED')),
  ADD CHECK (released BETWEEN 0 AND size);
ALTER TABLE capacity ADD CHECK (used BETWEEN 0 AND "limit");
ALTER TABLE proposal
  ADD CHECK (kind IN ('RETIREMENT', 'FORCED_RETIREMENT', 'DEADLINE_FLOOR')),
  ADD CHECK (state IN ('PROPOSED', 'CONFIRMED', 'DONE', 'WITHDRAWN')),
  -- what cannot be undone for many takes two people
  ADD CHECK (confirmed_by <> proposed_by);
ALTER TABLE roster
  ADD CHECK (kind IN ('POPULATION', 'CPR', 'ROSTER')),
  ADD CHECK (state IN ('RECEIVING', 'CHECKED', 'PROCESSING', 'DONE', 'REFUSED'));
ALTER TABLE roster_row ADD CHECK ((receipt IS NULL) = (answered_at IS NULL));
ALTER TABLE port ADD CHECK (rate_per_sec > 0), ADD CHECK (tokens BETWEEN 0 AND burst);
ALTER TABLE clock_segment ADD CHECK (speed > 0), ADD CHECK (wall_end >= wall_start);

-- The settings a new programme starts with; its own version is the row's.
INSERT INTO policy (data, created_at, created_by) VALUES ('{
  "windowDays": { "NETBANK": 30, "DIGITAL_POST": 30, "LETTER": 30 },
  "reminderDays": [10, 20, 27],
  "fallbackDays": { "NETBANK": 14, "DIGITAL_POST": 7, "LETTER": null },
  "postalDays": 3,
  "postalDaysAbroad": 10,
  "closeLogonAfterDays": 3,
  "bankExtensionCapDays": 90,
  "daysAfterWait": 10,
  "abroadExtraDays": 30,
  "deviceReorderWorkingDays": 10,
  "idUpdateReminderDays": 30,
  "retirementNoticeDays": 14,
  "graceDays": 30,
  "quarantineMonths": 12,
  "minimumAge": 13,
  "digitalPostMinimumAge": 15,
  "citizenServiceOpensOn": "2022-01-01",
  "nemIdIssuingEndsOn": null,
  "deadlineFloor": null,
  "rollOutEndsOn": "2022-10-31",
  "nemIdEndsOn": "2023-10-31",
  "phones": { "mitIdSupport": "33 98 00 10", "nemIdSupport": "72 24 70 50" }
}', now(), 'migration');

-- What the outside can take, shared by all dispatchers (I7).
INSERT INTO port (name, rate_per_sec, burst, tokens, refilled_at) VALUES
  ('NETBANK', 200, 200, 200, now()),
  ('DIGITAL_POST', 100, 100, 100, now()),
  ('LETTER', 50, 50, 50, now()),
  ('MITID', 50, 50, 50, now()),
  ('NEMID', 50, 50, 50, now()),
  ('CITIZEN_SERVICE', 20, 20, 20, now());
