-- Somebody is away and a colleague stands in: decided anew for each message when it leaves, never when it was planned.

-- AlterTable
ALTER TABLE "dispatches" ADD COLUMN     "stands_in_for" UUID;

-- CreateTable
CREATE TABLE "absences" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "deputy_id" UUID,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "set_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(6),

    CONSTRAINT "absences_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateIndex
CREATE INDEX "absences_firm_id_ends_on_idx" ON "absences"("firm_id", "ends_on");

-- AddForeignKey
ALTER TABLE "absences" ADD CONSTRAINT "absences_firm_id_member_id_fkey" FOREIGN KEY ("firm_id", "member_id") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "absences" ADD CONSTRAINT "absences_firm_id_deputy_id_fkey" FOREIGN KEY ("firm_id", "deputy_id") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_firm_id_stands_in_for_fkey" FOREIGN KEY ("firm_id", "stands_in_for") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE absences
  ADD CONSTRAINT absences_days CHECK (starts_on <= ends_on),
  ADD CONSTRAINT absences_deputy CHECK (deputy_id <> member_id);
ALTER TABLE dispatches
  ADD CONSTRAINT dispatches_stand_in CHECK (stands_in_for <> recipient_id);

CALL system.isolate(ARRAY['absences']);
-- What was said stays on record: an absence is withdrawn, and another one is set.
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON absences TO prazo_app;
