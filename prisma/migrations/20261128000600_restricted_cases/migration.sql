-- A case may be restricted to the people named in it. For everybody else in the firm neither it nor anything of it is
-- there, and that is decided here, so that no query has to remember it.

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "is_restricted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "dispatches" ADD COLUMN     "case_id" UUID;

-- CreateTable
CREATE TABLE "case_people" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "named_by" UUID NOT NULL,
    "reason" TEXT,
    "named_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(6),

    CONSTRAINT "case_people_pkey" PRIMARY KEY ("firm_id","case_id","user_id")
);

-- CreateTable
CREATE TABLE "case_tokens" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "token" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "case_tokens_pkey" PRIMARY KEY ("firm_id","token","case_id")
);

-- CreateIndex
CREATE INDEX "case_people_firm_id_user_id_idx" ON "case_people"("firm_id", "user_id");

-- CreateIndex
CREATE INDEX "case_tokens_firm_id_case_id_idx" ON "case_tokens"("firm_id", "case_id");

-- CreateIndex
CREATE INDEX "dispatches_firm_id_case_id_idx" ON "dispatches"("firm_id", "case_id");

-- AddForeignKey
ALTER TABLE "case_people" ADD CONSTRAINT "case_people_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_people" ADD CONSTRAINT "case_people_firm_id_user_id_fkey" FOREIGN KEY ("firm_id", "user_id") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_tokens" ADD CONSTRAINT "case_tokens_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_tokens" ADD CONSTRAINT "case_tokens_firm_id_person_id_fkey" FOREIGN KEY ("firm_id", "person_id") REFERENCES "people"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_firm_id_case_id_fkey" FOREIGN KEY ("firm_id", "case_id") REFERENCES "cases"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- 'entry': an admin let themselves into a restricted case, and its lawyer is told.
ALTER TABLE dispatches
  DROP CONSTRAINT dispatches_kind,
  ADD CONSTRAINT dispatches_kind CHECK (kind IN ('reminder', 'escalation', 'impact', 'entry')),
  DROP CONSTRAINT dispatches_about,
  ADD CONSTRAINT dispatches_about CHECK (num_nonnulls(deadline_id, run_id, case_id) = 1
    AND (kind = 'impact') = (run_id IS NOT NULL) AND (kind = 'entry') = (case_id IS NOT NULL));
-- As in search_tokens: prefixes are compared bytewise.
ALTER TABLE case_tokens ALTER COLUMN token TYPE text COLLATE "C";
CREATE INDEX cases_restricted ON cases (firm_id) WHERE is_restricted;

CALL system.isolate(ARRAY['case_people', 'case_tokens']);
-- Who was named stays on record; only their time ends.
GRANT SELECT, INSERT, UPDATE ON case_people TO prazo_app;
GRANT SELECT, INSERT ON case_tokens TO prazo_app;

-- What the functions below must know: which cases are restricted and who is in them, and nothing else of a case.
GRANT SELECT (firm_id, id, is_restricted, owner_id, lawyer_id) ON cases TO prazo_system;
CREATE POLICY system_row ON cases FOR SELECT TO prazo_system USING (true);
GRANT SELECT, INSERT, UPDATE ON case_people TO prazo_system;
CREATE POLICY system_row ON case_people TO prazo_system USING (true) WITH CHECK (true);

-- The restricted cases of the firm in which the person of this transaction has no part. The owner and the lawyer always
-- have. The service itself sees all, and says so; a transaction that names nobody sees none.
CREATE FUNCTION system.hidden_cases() RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  person text := coalesce(current_setting('app.user_id', true), '');
  hidden uuid[];
BEGIN
  IF person = 'service' THEN
    RETURN '{}';
  END IF;
  SELECT array_agg(c.id) INTO hidden
  FROM public.cases c
  WHERE c.firm_id = nullif(current_setting('app.firm_id', true), '')::uuid AND c.is_restricted
    AND person NOT IN (c.owner_id::text, c.lawyer_id::text)
    AND NOT EXISTS (
      SELECT FROM public.case_people p
      WHERE p.firm_id = c.firm_id AND p.case_id = c.id AND p.removed_at IS NULL AND p.user_id::text = person);
  RETURN coalesce(hidden, '{}');
END
$$;

-- Their deadlines, for what points at a deadline and not at a case.
CREATE FUNCTION system.hidden_deadlines() RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  cases uuid[] := system.hidden_cases();
BEGIN
  IF cases = '{}' THEN
    RETURN '{}';
  END IF;
  RETURN ARRAY(
    SELECT d.id FROM public.deadlines d
    WHERE d.firm_id = nullif(current_setting('app.firm_id', true), '')::uuid AND d.case_id = ANY (cases));
END
$$;

-- An admin lets themselves into a restricted case of their firm. False when there is no such case or they are no admin.
CREATE FUNCTION system.enter_restricted_case(matter uuid, why text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH entered AS (
    INSERT INTO public.case_people (firm_id, case_id, user_id, named_by, reason)
    SELECT c.firm_id, c.id, m.user_id, m.user_id, why
    FROM public.cases c
    JOIN public.memberships m ON m.firm_id = c.firm_id AND m.is_active AND m.role = 'admin'
    WHERE c.firm_id = system.firm_id() AND c.id = matter AND c.is_restricted
      AND m.user_id::text = current_setting('app.user_id', true)
    ON CONFLICT (firm_id, case_id, user_id) DO UPDATE
      SET named_by = excluded.named_by, reason = excluded.reason, named_at = now(), removed_at = NULL
    RETURNING user_id
  )
  SELECT EXISTS (SELECT FROM entered)
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
DO $$
DECLARE
  f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY[
    'system.hidden_cases()', 'system.hidden_deadlines()', 'system.enter_restricted_case(uuid, text)'
  ]::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prazo_app', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO prazo_system', f);
  END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA system FROM prazo_system;

-- Every table that leads to a case passes through here too. The sub-select is asked once for a statement, not for a row.
CREATE PROCEDURE system.wall(tables text[], condition text)
LANGUAGE plpgsql
AS $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY tables LOOP
    EXECUTE format('CREATE POLICY named_people ON public.%I AS RESTRICTIVE TO prazo_app USING (%s) WITH CHECK (%s)',
      t, condition, condition);
  END LOOP;
END
$$;
REVOKE ALL ON PROCEDURE system.wall(text[], text) FROM PUBLIC;

CALL system.wall(ARRAY['cases'], 'id <> ALL ((SELECT system.hidden_cases())::uuid[])');
CALL system.wall(
  ARRAY['submissions', 'notices', 'deadlines', 'alerts', 'timeline', 'case_people', 'case_tokens'],
  'case_id <> ALL ((SELECT system.hidden_cases())::uuid[])');
CALL system.wall(ARRAY['date_changes'], 'deadline_id <> ALL ((SELECT system.hidden_deadlines())::uuid[])');
CALL system.wall(ARRAY['dispatches'],
  '(deadline_id IS NULL OR deadline_id <> ALL ((SELECT system.hidden_deadlines())::uuid[]))'
  ' AND (case_id IS NULL OR case_id <> ALL ((SELECT system.hidden_cases())::uuid[]))');
CALL system.wall(ARRAY['outbox'], 'subject_id <> ALL ((SELECT system.hidden_cases())::uuid[])');
-- A row of the audit is of a case when it is its subject, or when its data says so.
CALL system.wall(ARRAY['audit'],
  'subject_id <> ALL ((SELECT system.hidden_cases())::uuid[])'
  ' AND coalesce(data ->> ''caseId'', '''') <> ALL ((SELECT system.hidden_cases())::text[])'
  ' AND NOT coalesce(data -> ''cases'' ?| ((SELECT system.hidden_cases())::text[]), false)');
