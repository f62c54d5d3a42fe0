-- The user number of the health service, sealed like the other numbers of a person; and what stood on the receipt of an
-- appointment, with what was found of it.

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "nnu" TEXT,
ADD COLUMN     "nnu_hint" TEXT;

-- CreateTable
CREATE TABLE "receipt_checks" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "case_id" UUID,
    "office_id" UUID NOT NULL,
    "issued_on" DATE NOT NULL,
    "asked_for" TEXT NOT NULL,
    "category" TEXT,
    "document" TEXT,
    "validity" TEXT,
    "fee_cents" INTEGER,
    "resident_since" DATE,
    "sponsor_since" DATE,
    "verdict" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_checks_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateIndex
CREATE INDEX "receipt_checks_firm_id_person_id_idx" ON "receipt_checks"("firm_id", "person_id");

-- CreateIndex
CREATE INDEX "receipt_checks_firm_id_case_id_idx" ON "receipt_checks"("firm_id", "case_id");

-- AddForeignKey
ALTER TABLE "receipt_checks" ADD CONSTRAINT "receipt_checks_firm_id_person_id_fkey" FOREIGN KEY ("firm_id", "person_id") REFERENCES "people"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receipt_checks" ADD CONSTRAINT "receipt_checks_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receipt_checks" ADD CONSTRAINT "receipt_checks_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE people
  ADD CONSTRAINT people_nnu_sealed CHECK (nnu ~ '^[1-9][0-9]*\.[A-Za-z0-9_-]{38,}$'),
  ADD CONSTRAINT people_nnu_hint CHECK (length(nnu_hint) <= 3);
ALTER TABLE receipt_checks
  ADD CONSTRAINT receipt_checks_asked_for CHECK (asked_for IN ('art_15', 'art_17')),
  ADD CONSTRAINT receipt_checks_verdict CHECK (verdict IN ('matches', 'misclassified', 'unsure')),
  ADD CONSTRAINT receipt_checks_fee CHECK (fee_cents >= 0);

CALL system.isolate(ARRAY['receipt_checks']);
CALL system.wall(ARRAY['receipt_checks'],
  '(case_id IS NULL OR case_id <> ALL ((SELECT system.hidden_cases())::uuid[]))');
-- What was found stays on record; only an erasure empties what was read.
GRANT SELECT, INSERT, UPDATE (category, document, validity, fee_cents, resident_since, sponsor_since, reasons)
  ON receipt_checks TO prazo_app;
