-- The documents of a case. The bytes lie in the storage, under a key that is made here from ids; a row says what they are,
-- whether somebody has looked at them, and which line of the checklist they meet.

-- CreateTable
CREATE TABLE "files" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "object_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "refusal" TEXT,
    "scan" TEXT,
    "uploaded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(6),
    "checked_at" TIMESTAMPTZ(6),
    "removed_at" TIMESTAMPTZ(6),
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(6),

    CONSTRAINT "files_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "case_documents" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "issued_on" DATE,
    "expires_on" DATE,
    "submission_id" UUID,
    "notice_id" UUID,
    "deadline_id" UUID,
    "accepted_by" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_back_by" UUID,
    "taken_back_at" TIMESTAMPTZ(6),

    CONSTRAINT "case_documents_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "files_firm_id_case_id_id_key" ON "files"("firm_id", "case_id", "id");

-- CreateIndex
CREATE INDEX "case_documents_firm_id_case_id_idx" ON "case_documents"("firm_id", "case_id");

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_firm_id_uploaded_by_fkey" FOREIGN KEY ("firm_id", "uploaded_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_firm_id_case_id_file_id_fkey" FOREIGN KEY ("firm_id", "case_id", "file_id") REFERENCES "files"("firm_id", "case_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_firm_id_accepted_by_fkey" FOREIGN KEY ("firm_id", "accepted_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_firm_id_submission_id_fkey" FOREIGN KEY ("firm_id", "submission_id") REFERENCES "submissions"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_firm_id_notice_id_fkey" FOREIGN KEY ("firm_id", "notice_id") REFERENCES "notices"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_firm_id_deadline_id_fkey" FOREIGN KEY ("firm_id", "deadline_id") REFERENCES "deadlines"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- 'pending': announced, not sent. 'quarantined': sent and looked at, not scanned yet. 'clean': to be read. 'rejected': not
-- kept. 'removed': its bytes go, its place in the file stays. A key made from ids can lead to no other firm.
ALTER TABLE files
  ADD CONSTRAINT files_object_key CHECK (object_key = firm_id::text || '/files/' || id::text),
  ADD CONSTRAINT files_state CHECK (state IN ('pending', 'quarantined', 'clean', 'rejected', 'removed')),
  ADD CONSTRAINT files_refusal CHECK (state <> 'rejected' OR refusal IS NOT NULL),
  ADD CONSTRAINT files_scan CHECK (scan IN ('clean', 'not_scanned')),
  ADD CONSTRAINT files_clean CHECK (state <> 'clean' OR (scan IS NOT NULL AND checked_at IS NOT NULL)),
  ADD CONSTRAINT files_size CHECK (size BETWEEN 1 AND 26214400);
ALTER TABLE case_documents
  ADD CONSTRAINT case_documents_days CHECK (issued_on <= expires_on),
  ADD CONSTRAINT case_documents_taken_back CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL));
CREATE UNIQUE INDEX case_documents_standing ON case_documents (firm_id, case_id, document, file_id) WHERE taken_back_at IS NULL;
CREATE INDEX files_waiting ON files (created_at)
  WHERE state IN ('pending', 'quarantined') OR (state IN ('rejected', 'removed') AND removed_at IS NULL);

CALL system.isolate(ARRAY['files', 'case_documents']);
CALL system.wall(ARRAY['files', 'case_documents'], 'case_id <> ALL ((SELECT system.hidden_cases())::uuid[])');
GRANT SELECT, DELETE, INSERT (firm_id, id, case_id, object_key, name, type, size, sha256, uploaded_by),
  UPDATE (name, sha256, state, refusal, scan, completed_at, checked_at, removed_at, lease_until) ON files TO prazo_app;
-- What was announced and never sent may go, and nothing else.
CREATE POLICY only_never_sent ON files AS RESTRICTIVE FOR DELETE TO prazo_app
  USING (state = 'pending' AND created_at < now() - interval '1 day');
-- What was said stays on record: it is taken back, and something else is said.
GRANT SELECT, INSERT, UPDATE (issued_on, expires_on, taken_back_by, taken_back_at) ON case_documents TO prazo_app;

GRANT SELECT (firm_id, id, state, created_at, removed_at, attempt, lease_until), UPDATE (attempt, lease_until) ON files TO prazo_system;
CREATE POLICY system_row ON files TO prazo_system USING (true) WITH CHECK (true);

-- The keeper of files: leases those that wait to be scanned, that were never sent, or whose bytes are to go.
CREATE FUNCTION system.claim_files(batch int, lease interval)
RETURNS TABLE (firm_id uuid, id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  UPDATE public.files f
  SET attempt = f.attempt + 1, lease_until = now() + lease
  WHERE (f.firm_id, f.id) IN (
    SELECT w.firm_id, w.id FROM public.files w
    WHERE (w.state IN ('pending', 'quarantined') OR (w.state IN ('rejected', 'removed') AND w.removed_at IS NULL))
      AND (w.state <> 'pending' OR w.created_at < now() - interval '1 day')
      AND (w.lease_until IS NULL OR w.lease_until < now())
    ORDER BY w.created_at
    LIMIT batch
    FOR UPDATE SKIP LOCKED)
  RETURNING f.firm_id, f.id
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
REVOKE ALL ON FUNCTION system.claim_files(int, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system.claim_files(int, interval) TO prazo_app;
ALTER FUNCTION system.claim_files(int, interval) OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
