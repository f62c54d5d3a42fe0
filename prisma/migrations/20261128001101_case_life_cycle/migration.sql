-- How far a case has come, what holds it up, and on whom it waited: each working day is charged to one cause.

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "hindrance" TEXT,
ADD COLUMN     "stage" TEXT NOT NULL DEFAULT 'draft';

-- AlterTable
ALTER TABLE "notices" ADD COLUMN     "outcome" TEXT;

-- CreateTable
CREATE TABLE "case_waits" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "cause" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_waits_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "case_waits_firm_id_case_id_since_key" ON "case_waits"("firm_id", "case_id", "since");

-- AddForeignKey
ALTER TABLE "case_waits" ADD CONSTRAINT "case_waits_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE cases
  ADD CONSTRAINT cases_stage CHECK (stage IN ('draft', 'submitted', 'awaiting', 'in_analysis', 'info_requested',
    'hearing_notified', 'appointment_scheduled', 'decided_positive', 'decided_negative', 'archived', 'card_issued',
    'wrong_card', 'done')),
  ADD CONSTRAINT cases_hindrance CHECK (hindrance IN ('form_locked', 'wrong_queue', 'stalled', 'litigation'));
ALTER TABLE notices
  ADD CONSTRAINT notices_outcome CHECK (outcome IS NULL OR (outcome IN ('for', 'against', 'archived') AND kind = 'decision'));
ALTER TABLE case_waits
  ADD CONSTRAINT case_waits_cause CHECK (cause IN ('client', 'firm', 'aima', 'court', 'third_party'));

CALL system.isolate(ARRAY['case_waits']);
CALL system.wall(ARRAY['case_waits'], 'case_id <> ALL ((SELECT system.hidden_cases())::uuid[])');
-- Two changes on one day are one: no working day lies between them.
GRANT SELECT, INSERT, UPDATE (cause) ON case_waits TO prazo_app;

-- What is known of the cases that are there: the last thing that AIMA sent, else whether anything was filed, and on whom
-- each has waited since its last progress. Without a policy of its own the owner sees no row of a firm.
ALTER TABLE cases NO FORCE ROW LEVEL SECURITY;
ALTER TABLE submissions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE notices NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_waits NO FORCE ROW LEVEL SECURITY;
UPDATE cases k SET stage = coalesce(
  (SELECT CASE n.kind WHEN 'elements_request' THEN 'info_requested' WHEN 'hearing' THEN 'hearing_notified'
     WHEN 'acknowledgement' THEN 'awaiting' ELSE 'in_analysis' END
   FROM notices n WHERE n.firm_id = k.firm_id AND n.case_id = k.id AND n.kind NOT IN ('other', 'decision')
   ORDER BY n.received_on DESC, n.id DESC LIMIT 1),
  'submitted')
WHERE EXISTS (SELECT FROM submissions s WHERE s.firm_id = k.firm_id AND s.case_id = k.id)
  OR EXISTS (SELECT FROM notices n WHERE n.firm_id = k.firm_id AND n.case_id = k.id);
INSERT INTO case_waits (firm_id, id, case_id, since, cause)
  SELECT firm_id, gen_random_uuid(), id, progress_on, waiting_on FROM cases;
INSERT INTO case_waits (firm_id, id, case_id, since, cause)
  SELECT firm_id, gen_random_uuid(), id, closed_on, NULL FROM cases WHERE closed_on IS NOT NULL
  ON CONFLICT (firm_id, case_id, since) DO UPDATE SET cause = NULL;
ALTER TABLE cases FORCE ROW LEVEL SECURITY;
ALTER TABLE submissions FORCE ROW LEVEL SECURITY;
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
ALTER TABLE case_waits FORCE ROW LEVEL SECURITY;
