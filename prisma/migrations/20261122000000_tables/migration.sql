-- The tables of schema.prisma. Policies, checks and functions follow in the next migration.

-- CreateTable
CREATE TABLE "firms" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Europe/Lisbon',
    "send_from" SMALLINT NOT NULL DEFAULT 8,
    "send_until" SMALLINT NOT NULL DEFAULT 20,
    "send_days" TEXT NOT NULL DEFAULT 'working_days',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "firms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'pt',
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offices" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "email" TEXT,
    "confidence" TEXT NOT NULL,

    CONSTRAINT "offices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heartbeats" (
    "process" TEXT NOT NULL,
    "beat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "heartbeats_pkey" PRIMARY KEY ("process")
);

-- CreateTable
CREATE TABLE "memberships" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "people" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "birth_date" DATE,
    "nationality" TEXT,
    "nif" TEXT,
    "niss" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "people_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "search_tokens" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "token" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "search_tokens_pkey" PRIMARY KEY ("firm_id","token","person_id")
);

-- CreateTable
CREATE TABLE "clients" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clients_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "dependents" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kinship" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dependents_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "permits" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "issued_on" DATE,
    "expires_on" DATE,
    "office_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "permits_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "cases" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "permit_id" UUID,
    "office_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "lawyer_id" UUID NOT NULL,
    "playbook" TEXT NOT NULL,
    "playbook_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "waiting_on" TEXT NOT NULL DEFAULT 'firm',
    "next_step" TEXT,
    "next_step_on" DATE,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "progress_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "submissions" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "menu_path" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reference" TEXT,
    "filed_at" TIMESTAMPTZ(6) NOT NULL,
    "filed_on" DATE NOT NULL,
    "follows_id" UUID,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "notices" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "reply_days" SMALLINT,
    "reference" TEXT,
    "summary" TEXT,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "deadlines" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "submission_id" UUID,
    "notice_id" UUID,
    "rule" TEXT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "legal_on" DATE NOT NULL,
    "safe_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "trace" JSONB NOT NULL,
    "trace_hash" TEXT NOT NULL,
    "superseded_by" UUID,
    "closed_at" TIMESTAMPTZ(6),
    "closed_by" UUID,
    "proof" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deadlines_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "alerts" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "deadline_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_at" TIMESTAMPTZ(6),
    "acknowledged_by" UUID,

    CONSTRAINT "alerts_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "dispatches" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "deadline_id" UUID NOT NULL,
    "alert_id" UUID,
    "recipient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "occurrence_key" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(6),
    "message_id" TEXT,
    "sent_at" TIMESTAMPTZ(6),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dispatches_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(6),
    "handled_at" TIMESTAMPTZ(6),
    "last_error" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "timeline" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "actor_id" UUID,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "timeline_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "audit" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "request_id" TEXT,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("firm_id","user_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "firms_slug_key" ON "firms"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "offices_key_key" ON "offices"("key");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_firm_id_user_id_key" ON "memberships"("firm_id", "user_id");

-- CreateIndex
CREATE INDEX "sessions_token_hash_idx" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "search_tokens_firm_id_person_id_idx" ON "search_tokens"("firm_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "clients_firm_id_person_id_key" ON "clients"("firm_id", "person_id");

-- CreateIndex
CREATE INDEX "dependents_firm_id_person_id_idx" ON "dependents"("firm_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "dependents_firm_id_client_id_person_id_key" ON "dependents"("firm_id", "client_id", "person_id");

-- CreateIndex
CREATE INDEX "permits_firm_id_person_id_idx" ON "permits"("firm_id", "person_id");

-- CreateIndex
CREATE INDEX "cases_firm_id_status_progress_on_idx" ON "cases"("firm_id", "status", "progress_on");

-- CreateIndex
CREATE INDEX "cases_firm_id_person_id_idx" ON "cases"("firm_id", "person_id");

-- CreateIndex
CREATE INDEX "cases_firm_id_client_id_idx" ON "cases"("firm_id", "client_id");

-- CreateIndex
CREATE INDEX "cases_firm_id_owner_id_idx" ON "cases"("firm_id", "owner_id");

-- CreateIndex
CREATE INDEX "cases_firm_id_lawyer_id_idx" ON "cases"("firm_id", "lawyer_id");

-- CreateIndex
CREATE INDEX "submissions_firm_id_case_id_idx" ON "submissions"("firm_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_firm_id_reference_key" ON "submissions"("firm_id", "reference");

-- CreateIndex
CREATE INDEX "notices_firm_id_case_id_idx" ON "notices"("firm_id", "case_id");

-- CreateIndex
CREATE INDEX "deadlines_firm_id_case_id_idx" ON "deadlines"("firm_id", "case_id");

-- CreateIndex
CREATE INDEX "deadlines_firm_id_status_safe_on_id_idx" ON "deadlines"("firm_id", "status", "safe_on", "id");

-- CreateIndex
CREATE INDEX "alerts_firm_id_case_id_idx" ON "alerts"("firm_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "alerts_firm_id_deadline_id_recipient_id_key" ON "alerts"("firm_id", "deadline_id", "recipient_id");

-- CreateIndex
CREATE INDEX "dispatches_firm_id_deadline_id_idx" ON "dispatches"("firm_id", "deadline_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispatches_firm_id_occurrence_key_key" ON "dispatches"("firm_id", "occurrence_key");

-- CreateIndex
CREATE INDEX "timeline_firm_id_case_id_happened_on_idx" ON "timeline"("firm_id", "case_id", "happened_on");

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firms"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_firm_id_user_id_fkey" FOREIGN KEY ("firm_id", "user_id") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firms"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "search_tokens" ADD CONSTRAINT "search_tokens_firm_id_person_id_fkey" FOREIGN KEY ("firm_id", "person_id") REFERENCES "people"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clients" ADD CONSTRAINT "clients_firm_id_person_id_fkey" FOREIGN KEY ("firm_id", "person_id") REFERENCES "people"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dependents" ADD CONSTRAINT "dependents_firm_id_client_id_fkey" FOREIGN KEY ("firm_id", "client_id") REFERENCES "clients"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dependents" ADD CONSTRAINT "dependents_firm_id_person_id_fkey" FOREIGN KEY ("firm_id", "person_id") REFERENCES "people"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "permits" ADD CONSTRAINT "permits_firm_id_person_id_fkey" FOREIGN KEY ("firm_id", "person_id") REFERENCES "people"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "permits" ADD CONSTRAINT "permits_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_firm_id_client_id_fkey" FOREIGN KEY ("firm_id", "client_id") REFERENCES "clients"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_firm_id_person_id_fkey" FOREIGN KEY ("firm_id", "person_id") REFERENCES "people"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_firm_id_permit_id_fkey" FOREIGN KEY ("firm_id", "permit_id") REFERENCES "permits"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_firm_id_owner_id_fkey" FOREIGN KEY ("firm_id", "owner_id") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_firm_id_lawyer_id_fkey" FOREIGN KEY ("firm_id", "lawyer_id") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_firm_id_follows_id_fkey" FOREIGN KEY ("firm_id", "follows_id") REFERENCES "submissions"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_firm_id_submission_id_fkey" FOREIGN KEY ("firm_id", "submission_id") REFERENCES "submissions"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_firm_id_notice_id_fkey" FOREIGN KEY ("firm_id", "notice_id") REFERENCES "notices"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_firm_id_superseded_by_fkey" FOREIGN KEY ("firm_id", "superseded_by") REFERENCES "deadlines"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_firm_id_deadline_id_fkey" FOREIGN KEY ("firm_id", "deadline_id") REFERENCES "deadlines"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_firm_id_recipient_id_fkey" FOREIGN KEY ("firm_id", "recipient_id") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_firm_id_deadline_id_fkey" FOREIGN KEY ("firm_id", "deadline_id") REFERENCES "deadlines"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_firm_id_alert_id_fkey" FOREIGN KEY ("firm_id", "alert_id") REFERENCES "alerts"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_firm_id_recipient_id_fkey" FOREIGN KEY ("firm_id", "recipient_id") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firms"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "timeline" ADD CONSTRAINT "timeline_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firms"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

