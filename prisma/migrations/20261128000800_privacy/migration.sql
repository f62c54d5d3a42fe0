-- The rights of the people in a firm's files: a hold that keeps a person, and an erasure that empties or blocks them.

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "erasure" TEXT;

-- CreateTable
CREATE TABLE "legal_holds" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "placed_by" UUID NOT NULL,
    "placed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lift_reason" TEXT,
    "lifted_by" UUID,
    "lifted_at" TIMESTAMPTZ(6),

    CONSTRAINT "legal_holds_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "erasures" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "exception" TEXT,
    "review_on" DATE,
    "rows" JSONB NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "retention_runs" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "ran_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed" JSONB NOT NULL,

    CONSTRAINT "retention_runs_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateIndex
CREATE INDEX "retention_runs_firm_id_ran_at_idx" ON "retention_runs"("firm_id", "ran_at");

-- CreateIndex
CREATE INDEX "legal_holds_firm_id_person_id_idx" ON "legal_holds"("firm_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "erasures_firm_id_person_id_outcome_key" ON "erasures"("firm_id", "person_id", "outcome");

-- AddForeignKey
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_firm_id_person_id_fkey" FOREIGN KEY ("firm_id", "person_id") REFERENCES "people"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_firm_id_placed_by_fkey" FOREIGN KEY ("firm_id", "placed_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_firm_id_person_id_fkey" FOREIGN KEY ("firm_id", "person_id") REFERENCES "people"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_firm_id_decided_by_fkey" FOREIGN KEY ("firm_id", "decided_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "retention_runs" ADD CONSTRAINT "retention_runs_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firms"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE people
  ADD CONSTRAINT people_erasure CHECK (erasure IN ('blocked', 'erased'));
ALTER TABLE legal_holds
  ADD CONSTRAINT legal_holds_reason CHECK (length(reason) > 0 AND length(lift_reason) > 0),
  ADD CONSTRAINT legal_holds_lifted CHECK (num_nonnulls(lift_reason, lifted_by, lifted_at) IN (0, 3));
ALTER TABLE erasures
  ADD CONSTRAINT erasures_outcome CHECK (outcome IN ('blocked', 'erased')),
  ADD CONSTRAINT erasures_exception CHECK (exception = 'defence_of_claims'),
  ADD CONSTRAINT erasures_blocked CHECK (num_nonnulls(exception, review_on) = CASE outcome WHEN 'blocked' THEN 2 ELSE 0 END);
-- A person is held once at a time.
CREATE UNIQUE INDEX legal_holds_standing ON legal_holds (firm_id, person_id) WHERE lifted_at IS NULL;

CALL system.isolate(ARRAY['legal_holds', 'erasures', 'retention_runs']);
GRANT SELECT, INSERT, UPDATE (reason, lift_reason, lifted_by, lifted_at) ON legal_holds TO prazo_app;
GRANT SELECT, INSERT ON erasures, retention_runs TO prazo_app;

-- What happened stays written; of a person who was erased, only that it happened.
GRANT UPDATE (data) ON timeline TO prazo_app;
CREATE POLICY of_the_erased ON timeline AS RESTRICTIVE FOR UPDATE TO prazo_app
  USING (EXISTS (
    SELECT FROM cases c JOIN people p ON p.firm_id = c.firm_id AND p.id = c.person_id
    WHERE c.firm_id = timeline.firm_id AND c.id = timeline.case_id AND p.erasure = 'erased'))
  WITH CHECK (data = '{}'::jsonb);
-- Words to search by and answers kept for repetition are derived from what is erased.
GRANT DELETE ON case_tokens, idempotency_keys TO prazo_app;

-- What is over may go when its time has come; what is not over cannot be deleted by anybody who serves.
GRANT DELETE ON sessions, challenges, invitations, outbox, dispatches TO prazo_app;
CREATE POLICY only_ended ON sessions AS RESTRICTIVE FOR DELETE TO prazo_app
  USING (ended_at IS NOT NULL OR expires_at < now());
CREATE POLICY only_old ON challenges AS RESTRICTIVE FOR DELETE TO prazo_app USING (created_at < now() - interval '1 day');
CREATE POLICY only_over ON invitations AS RESTRICTIVE FOR DELETE TO prazo_app
  USING (state <> 'open' OR expires_at < now());
CREATE POLICY only_handled ON outbox AS RESTRICTIVE FOR DELETE TO prazo_app USING (handled_at IS NOT NULL);
CREATE POLICY only_sent ON dispatches AS RESTRICTIVE FOR DELETE TO prazo_app USING (state = 'sent');

GRANT SELECT (firm_id, ran_at) ON retention_runs TO prazo_system;
CREATE POLICY system_row ON retention_runs FOR SELECT TO prazo_system USING (true);

-- The keeper: in which firms has nobody looked for so long at what may go?
CREATE FUNCTION system.firms_to_tidy(age interval)
RETURNS TABLE (firm_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT f.id FROM public.firms f
  WHERE NOT EXISTS (SELECT FROM public.retention_runs r WHERE r.firm_id = f.id AND r.ran_at > now() - age)
$$;

-- Letters are of an account or of an address, not of a firm. One that is a link no longer says who asked for what.
GRANT DELETE ON letters TO prazo_system;
CREATE FUNCTION system.forget_letters(age interval) RETURNS int
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH gone AS (
    DELETE FROM public.letters l WHERE l.id IN (
      SELECT o.id FROM public.letters o
      WHERE o.state <> 'waiting' AND o.created_at < now() - greatest(age, interval '7 days')
      ORDER BY o.created_at LIMIT 500)
    RETURNING 1
  )
  SELECT count(*)::int FROM gone
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
REVOKE ALL ON FUNCTION system.firms_to_tidy(interval), system.forget_letters(interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system.firms_to_tidy(interval), system.forget_letters(interval) TO prazo_app;
ALTER FUNCTION system.firms_to_tidy(interval) OWNER TO prazo_system;
ALTER FUNCTION system.forget_letters(interval) OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
