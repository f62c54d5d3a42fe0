-- What a firm adds to a playbook of the platform, version by version, and which version each case follows.

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "overlay_version" INTEGER;

-- CreateTable
CREATE TABLE "playbook_overlays" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "playbook" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "made_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "playbook_overlays_pkey" PRIMARY KEY ("firm_id","playbook","version")
);

-- CreateIndex
CREATE INDEX "cases_firm_id_playbook_status_idx" ON "cases"("firm_id", "playbook", "status");

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_firm_id_playbook_overlay_version_fkey" FOREIGN KEY ("firm_id", "playbook", "overlay_version") REFERENCES "playbook_overlays"("firm_id", "playbook", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "playbook_overlays" ADD CONSTRAINT "playbook_overlays_firm_id_made_by_fkey" FOREIGN KEY ("firm_id", "made_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE playbook_overlays
  ADD CONSTRAINT playbook_overlays_version CHECK (version > 0),
  ADD CONSTRAINT playbook_overlays_content CHECK (jsonb_typeof(content) = 'object');

CALL system.isolate(ARRAY['playbook_overlays']);
-- A change is another version: what cases follow stands.
GRANT SELECT, INSERT ON playbook_overlays TO prazo_app;
