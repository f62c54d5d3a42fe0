-- Numbers of people are sealed under keys of their firm. A firm's key lies here wrapped by a master key that does not.

CREATE TABLE "firm_keys" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "version" INTEGER NOT NULL,
    "wrapped" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "destroyed_at" TIMESTAMPTZ(6),

    CONSTRAINT "firm_keys_pkey" PRIMARY KEY ("firm_id","version")
);
ALTER TABLE "firm_keys" ADD CONSTRAINT "firm_keys_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firms"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE firm_keys
  ADD CONSTRAINT firm_keys_version CHECK (version > 0),
  ADD CONSTRAINT firm_keys_destroyed CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL));

CALL system.isolate(ARRAY['firm_keys']);
GRANT SELECT, INSERT, UPDATE (wrapped, destroyed_at) ON firm_keys TO prazo_app;

ALTER TABLE "people"
  ADD COLUMN "nif_hint" TEXT,
  ADD COLUMN "niss_hint" TEXT,
  ADD COLUMN "passport_number" TEXT,
  ADD COLUMN "passport_number_hint" TEXT,
  ADD COLUMN "privileged_note" TEXT;
ALTER TABLE "permits" ADD COLUMN "number_hint" TEXT;

-- These columns hold `version.base64url` from now on. NOT VALID: what lies there in the clear stays readable until the
-- worker has sealed it, and nothing else is written beside it. A later migration validates them.
ALTER TABLE people
  ADD CONSTRAINT people_nif_sealed CHECK (nif ~ '^[1-9][0-9]*\.[A-Za-z0-9_-]{38,}$') NOT VALID,
  ADD CONSTRAINT people_niss_sealed CHECK (niss ~ '^[1-9][0-9]*\.[A-Za-z0-9_-]{38,}$') NOT VALID,
  ADD CONSTRAINT people_passport_number_sealed CHECK (passport_number ~ '^[1-9][0-9]*\.[A-Za-z0-9_-]{38,}$'),
  ADD CONSTRAINT people_privileged_note_sealed CHECK (privileged_note ~ '^[1-9][0-9]*\.[A-Za-z0-9_-]{38,}$'),
  ADD CONSTRAINT people_hints CHECK (length(nif_hint) <= 3 AND length(niss_hint) <= 3 AND length(passport_number_hint) <= 3);
ALTER TABLE permits
  ADD CONSTRAINT permits_number_sealed CHECK (number ~ '^[1-9][0-9]*\.[A-Za-z0-9_-]{38,}$') NOT VALID,
  ADD CONSTRAINT permits_hint CHECK (length(number_hint) <= 3);

-- Word for the worker of every firm: it seals what is not sealed yet, batch by batch.
SET LOCAL ROLE prazo_system;
INSERT INTO outbox (firm_id, id, topic, subject_id)
  SELECT id, gen_random_uuid(), 'firm.reseal', id FROM firms;
RESET ROLE;
