-- A lawyer says that a wrong card or receipt no longer stands in the way of a person's naturalisation, and why.

-- CreateTable
CREATE TABLE "naturalisation_releases" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "released_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "naturalisation_releases_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateIndex
CREATE INDEX "naturalisation_releases_firm_id_person_id_idx" ON "naturalisation_releases"("firm_id", "person_id");

-- AddForeignKey
ALTER TABLE "naturalisation_releases" ADD CONSTRAINT "naturalisation_releases_firm_id_person_id_fkey" FOREIGN KEY ("firm_id", "person_id") REFERENCES "people"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "naturalisation_releases" ADD CONSTRAINT "naturalisation_releases_firm_id_released_by_fkey" FOREIGN KEY ("firm_id", "released_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL system.isolate(ARRAY['naturalisation_releases']);
-- What a lawyer decided stays on record; only an erasure empties the reason.
GRANT SELECT, INSERT, UPDATE (reason) ON naturalisation_releases TO prazo_app;
