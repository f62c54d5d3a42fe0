-- The evidence of a case as one file, made by the worker. A bundle is a copy of what lies in the case: its bytes go after a
-- while and can be made anew; who had it made, when, and its hash stay.

-- CreateTable
CREATE TABLE "bundles" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'requested',
    "requested_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_at" TIMESTAMPTZ(6),
    "pages" INTEGER,
    "size" BIGINT,
    "sha256" TEXT,
    "made_in" INTEGER,
    "removed_at" TIMESTAMPTZ(6),
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(6),

    CONSTRAINT "bundles_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateIndex
CREATE INDEX "bundles_firm_id_case_id_idx" ON "bundles"("firm_id", "case_id");

-- AddForeignKey
ALTER TABLE "bundles" ADD CONSTRAINT "bundles_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bundles" ADD CONSTRAINT "bundles_firm_id_requested_by_fkey" FOREIGN KEY ("firm_id", "requested_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- 'requested': the worker makes it. 'made': to be read. 'failed': may be asked for again. 'removed': its bytes go.
-- `made_in` is the attempt whose bytes count: an earlier one that comes late writes elsewhere.
ALTER TABLE bundles
  ADD CONSTRAINT bundles_state CHECK (state IN ('requested', 'made', 'failed', 'removed')),
  ADD CONSTRAINT bundles_made CHECK (state <> 'made' OR (pages > 0 AND size > 0 AND sha256 ~ '^[0-9a-f]{64}$'
    AND made_in IS NOT NULL AND made_at IS NOT NULL));
-- One at a time: whoever asks twice waits for the same one.
CREATE UNIQUE INDEX bundles_in_making ON bundles (firm_id, case_id) WHERE state = 'requested';
CREATE INDEX bundles_waiting ON bundles (created_at)
  WHERE state = 'requested' OR (state IN ('failed', 'removed') AND removed_at IS NULL);

CALL system.isolate(ARRAY['bundles']);
CALL system.wall(ARRAY['bundles'], 'case_id <> ALL ((SELECT system.hidden_cases())::uuid[])');
GRANT SELECT, INSERT (firm_id, id, case_id, requested_by),
  UPDATE (state, made_at, pages, size, sha256, made_in, removed_at, lease_until) ON bundles TO prazo_app;
GRANT SELECT (firm_id, id, state, created_at, removed_at, attempt, lease_until), UPDATE (attempt, lease_until) ON bundles TO prazo_system;
CREATE POLICY system_row ON bundles TO prazo_system USING (true) WITH CHECK (true);

-- The maker of bundles: leases those that were asked for, and those whose bytes are to go.
CREATE FUNCTION system.claim_bundles(batch int, lease interval)
RETURNS TABLE (firm_id uuid, id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  UPDATE public.bundles b
  SET attempt = b.attempt + 1, lease_until = now() + lease
  WHERE (b.firm_id, b.id) IN (
    SELECT w.firm_id, w.id FROM public.bundles w
    WHERE (w.state = 'requested' OR (w.state IN ('failed', 'removed') AND w.removed_at IS NULL))
      AND (w.lease_until IS NULL OR w.lease_until < now())
    ORDER BY w.created_at
    LIMIT batch
    FOR UPDATE SKIP LOCKED)
  RETURNING b.firm_id, b.id
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
REVOKE ALL ON FUNCTION system.claim_bundles(int, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system.claim_bundles(int, interval) TO prazo_app;
ALTER FUNCTION system.claim_bundles(int, interval) OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
