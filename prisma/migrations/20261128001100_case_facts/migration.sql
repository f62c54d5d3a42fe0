-- What is known about a case beside what was filed and received: answers to the questions of its playbook, which are
-- sealed, and days, from which deadlines run as they do from a submission or a notice.

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "answers" TEXT;

-- AlterTable
ALTER TABLE "deadlines" ADD COLUMN     "day_id" UUID;

-- CreateTable
CREATE TABLE "case_days" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "fact" TEXT NOT NULL,
    "day" DATE,
    "recorded_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced_at" TIMESTAMPTZ(6),

    CONSTRAINT "case_days_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateIndex
CREATE INDEX "case_days_firm_id_case_id_idx" ON "case_days"("firm_id", "case_id");

-- AddForeignKey
ALTER TABLE "case_days" ADD CONSTRAINT "case_days_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_days" ADD CONSTRAINT "case_days_firm_id_recorded_by_fkey" FOREIGN KEY ("firm_id", "recorded_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_firm_id_day_id_fkey" FOREIGN KEY ("firm_id", "day_id") REFERENCES "case_days"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE cases
  ADD CONSTRAINT cases_answers_sealed CHECK (answers ~ '^[1-9][0-9]*\.[A-Za-z0-9_-]{38,}$');
ALTER TABLE case_days
  ADD CONSTRAINT case_days_fact CHECK (fact IN (
    'birth_registered_on', 'card_expires_on', 'travels_on', 'appointment_on', 'first_filed_on', 'resident_since',
    'sponsor_resident_since', 'decision_notified_on', 'decision_term_ended_on', 'wrong_card_issued_on', 'slip_issued_on',
    'certificate_asked_on', 'certificate_term_ended_on'));
-- One live row for a case and fact; what was said before stays on record.
CREATE UNIQUE INDEX case_days_live ON case_days (firm_id, case_id, fact) WHERE replaced_at IS NULL;
ALTER TABLE deadlines
  DROP CONSTRAINT deadlines_source,
  ADD CONSTRAINT deadlines_source CHECK (num_nonnulls(submission_id, notice_id, day_id) = 1);
DROP INDEX deadlines_one_open;
CREATE UNIQUE INDEX deadlines_one_open ON deadlines (firm_id, case_id, rule, coalesce(submission_id, notice_id, day_id))
  WHERE status = 'open';

CALL system.isolate(ARRAY['case_days']);
CALL system.wall(ARRAY['case_days'], 'case_id <> ALL ((SELECT system.hidden_cases())::uuid[])');
-- A day is corrected by another row; the erasure of its person empties it.
GRANT SELECT, INSERT, UPDATE (day, replaced_at) ON case_days TO prazo_app;

-- Cases that are open already get the dates that run from the expiry of their permit. Without a policy of its own the
-- owner sees no row of a firm.
ALTER TABLE cases NO FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY;
INSERT INTO outbox (firm_id, id, topic, subject_id)
  SELECT firm_id, gen_random_uuid(), 'case.facts_changed', id FROM cases WHERE status = 'open' AND permit_id IS NOT NULL;
ALTER TABLE cases FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
