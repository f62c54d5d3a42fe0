-- Which steps of its playbook a case has done, which comes next, and which case it goes on from.

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "follows_case_id" UUID,
ADD COLUMN     "playbook_step" TEXT;

-- CreateTable
CREATE TABLE "case_steps" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "case_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "done_on" DATE,
    "done_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_steps_pkey" PRIMARY KEY ("firm_id","case_id","step")
);

-- CreateIndex
CREATE INDEX "cases_firm_id_follows_case_id_idx" ON "cases"("firm_id", "follows_case_id");

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_firm_id_follows_case_id_fkey" FOREIGN KEY ("firm_id", "follows_case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_firm_id_done_by_fkey" FOREIGN KEY ("firm_id", "done_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE cases
  ADD CONSTRAINT cases_follows CHECK (follows_case_id <> id);

CALL system.isolate(ARRAY['case_steps']);
CALL system.wall(ARRAY['case_steps'], 'case_id <> ALL ((SELECT system.hidden_cases())::uuid[])');
-- A step that was not done after all keeps its row, without a day.
GRANT SELECT, INSERT, UPDATE (done_on, done_by) ON case_steps TO prazo_app;

-- A case in which nothing was filed or received yet comes to the first step of its playbook; of the others nobody has said
-- which steps are done, and they stay in the list of cases without a next step until somebody does.
ALTER TABLE cases NO FORCE ROW LEVEL SECURITY;
ALTER TABLE submissions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE notices NO FORCE ROW LEVEL SECURITY;
UPDATE cases k SET playbook_step = f.step
FROM (VALUES
  ('child_portal_account', 'keep_error'),
  ('child_without_nif', 'book_finances'),
  ('expired_card_pack', 'check_coverage'),
  ('lawyer_filed_renewal', 'mandate'),
  ('renewal_escalation', 'decide'),
  ('email_silence', 'keep_email'),
  ('born_in_portugal_route', 'ask'),
  ('newborn_art_124', 'check_parents'),
  ('art_124_subtype_missing', 'retry'),
  ('art_124_appointment', 'get_nif'),
  ('art_124_insistence', 'check_status'),
  ('art_124_court_action', 'decide'),
  ('child_nif', 'book'),
  ('child_renewal_with_parent', 'try_portal'),
  ('child_of_portuguese_parent', 'register'),
  ('golden_visa_newborn', 'check_parents'),
  ('eu_family_card_route', 'dates'),
  ('receipt_check', 'photograph'),
  ('art_15_filed_as_art_17', 'photograph'),
  ('office_email', 'check_address'),
  ('hearing_letter', 'write'),
  ('annulment_and_reissue', 'check_windows'),
  ('correction_court_action', 'decide'),
  ('spouse_of_portuguese', 'lawyer_decides'),
  ('naturalisation_hold', 'hold'),
  ('login_credentials', 'try_cmd'),
  ('citizen_not_identified', 'check_window'),
  ('niss_not_recognised', 'is_it_required'),
  ('title_or_booking_unknown', 'check_number'),
  ('termo_wrongly_required', 'declaration'),
  ('crue_form_failure', 'try_twice'),
  ('family_reunification_locked', 'record_active'),
  ('wrong_queue', 'keep_first'),
  ('ordinary_renewal', 'gather'),
  ('first_grant', 'check_visa'),
  ('general_contactenos', 'submit')
) AS f (playbook, step)
WHERE f.playbook = k.playbook AND k.playbook_version = 1
  AND NOT EXISTS (SELECT FROM submissions s WHERE s.firm_id = k.firm_id AND s.case_id = k.id)
  AND NOT EXISTS (SELECT FROM notices n WHERE n.firm_id = k.firm_id AND n.case_id = k.id);
ALTER TABLE cases FORCE ROW LEVEL SECURITY;
ALTER TABLE submissions FORCE ROW LEVEL SECURITY;
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
