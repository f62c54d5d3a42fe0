-- A firm leaves: its admin asks, two weeks later the operator takes the export and the rows. One role and one function may
-- delete what nobody else may, and the function does so for a firm that has asked and for no other.

-- CreateTable
CREATE TABLE "offboardings" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_by" UUID,
    "cancelled_at" TIMESTAMPTZ(6),

    CONSTRAINT "offboardings_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "removed_firms" (
    "id" UUID NOT NULL,
    "export_hash" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "removed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "removed_firms_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "offboardings" ADD CONSTRAINT "offboardings_firm_id_requested_by_fkey" FOREIGN KEY ("firm_id", "requested_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE offboardings
  ADD CONSTRAINT offboardings_reason CHECK (length(reason) > 0),
  ADD CONSTRAINT offboardings_cancelled CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL));
CREATE UNIQUE INDEX offboardings_standing ON offboardings (firm_id) WHERE cancelled_at IS NULL;

CALL system.isolate(ARRAY['offboardings']);
-- When it was asked is the database's to say: the waiting runs from there.
GRANT SELECT, INSERT (firm_id, id, reason, requested_by), UPDATE (cancelled_by, cancelled_at) ON offboardings TO prazo_app;
GRANT SELECT (firm_id, requested_at, cancelled_at) ON offboardings TO prazo_system;
CREATE POLICY system_row ON offboardings FOR SELECT TO prazo_system USING (true);
ALTER TABLE removed_firms ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON removed_firms TO prazo_system;
CREATE POLICY system_row ON removed_firms FOR SELECT TO prazo_system USING (true);

DO $$
BEGIN
  IF to_regrole('prazo_eraser') IS NULL THEN
    BEGIN
      CREATE ROLE prazo_eraser NOLOGIN NOSUPERUSER NOBYPASSRLS;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'prazo_eraser', 'MEMBER') THEN
    EXECUTE format('GRANT prazo_eraser TO %I', current_user);
  END IF;
END
$$;
GRANT USAGE ON SCHEMA public, system TO prazo_eraser;

-- Of each table of a firm, the eraser may see whose a row is, and delete it.
CREATE PROCEDURE system.let_erase(tables text[])
LANGUAGE plpgsql
AS $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY tables LOOP
    EXECUTE format('GRANT SELECT (firm_id), DELETE ON public.%I TO prazo_eraser', t);
    EXECUTE format('CREATE POLICY eraser ON public.%I TO prazo_eraser USING (true) WITH CHECK (false)', t);
  END LOOP;
END
$$;
REVOKE ALL ON PROCEDURE system.let_erase(text[]) FROM PUBLIC;

CREATE OR REPLACE PROCEDURE system.isolate(tables text[])
LANGUAGE plpgsql
AS $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY any_row ON public.%I TO prazo_app USING (true) WITH CHECK (true)', t);
    EXECUTE format(
      'CREATE POLICY same_firm ON public.%I AS RESTRICTIVE TO prazo_app'
      ' USING (firm_id = nullif(current_setting(''app.firm_id'', true), '''')::uuid)'
      ' WITH CHECK (firm_id = nullif(current_setting(''app.firm_id'', true), '''')::uuid)', t);
  END LOOP;
  CALL system.let_erase(tables);
END
$$;

DO $$
DECLARE
  tables text[] := ARRAY(
    SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'firm_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT a.attisdropped);
BEGIN
  CALL system.let_erase(tables);
END
$$;
GRANT SELECT (user_id) ON memberships TO prazo_eraser;
GRANT SELECT (requested_at, cancelled_at) ON offboardings TO prazo_eraser;
GRANT SELECT (id) ON invitations TO prazo_eraser;
GRANT SELECT (id), DELETE ON firms TO prazo_eraser;
GRANT SELECT (id, email), DELETE ON users TO prazo_eraser;
GRANT SELECT (user_id, invitation_id, address), DELETE ON letters TO prazo_eraser;
GRANT SELECT (user_id), DELETE ON second_factors, recovery_codes TO prazo_eraser;
GRANT INSERT ON removed_firms TO prazo_eraser;
CREATE POLICY eraser ON firms TO prazo_eraser USING (true) WITH CHECK (false);
CREATE POLICY eraser ON users TO prazo_eraser USING (true) WITH CHECK (false);
CREATE POLICY eraser ON letters TO prazo_eraser USING (true) WITH CHECK (false);
CREATE POLICY eraser ON second_factors TO prazo_eraser USING (true) WITH CHECK (false);
CREATE POLICY eraser ON recovery_codes TO prazo_eraser USING (true) WITH CHECK (false);
CREATE POLICY eraser ON removed_firms FOR INSERT TO prazo_eraser WITH CHECK (true);

-- The one exception to what is written once: the rows of a firm that leaves.
CREATE OR REPLACE FUNCTION system.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'prazo_eraser' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Removes a firm that asked two weeks ago and did not take it back. `expected` are the rows of each table as they were
-- exported: with one more or less nothing happens at all. Who works for no other firm loses the login too.
CREATE FUNCTION system.remove_firm(firm uuid, expected jsonb, hash text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  members uuid[];
  sole uuid[];
  left_over text[];
  again text[];
  t text;
  n bigint;
  gone jsonb := '{}';
BEGIN
  IF NOT EXISTS (SELECT FROM public.offboardings o WHERE o.firm_id = firm AND o.cancelled_at IS NULL
      AND o.requested_at <= now() - interval '14 days') THEN
    RAISE EXCEPTION 'the firm has not asked to leave, or the two weeks are not over' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  members := ARRAY(SELECT m.user_id FROM public.memberships m WHERE m.firm_id = firm);
  sole := ARRAY(SELECT u FROM unnest(members) AS u
    WHERE NOT EXISTS (SELECT FROM public.memberships m WHERE m.user_id = u AND m.firm_id <> firm));
  DELETE FROM public.letters l
    WHERE l.user_id = ANY (sole) OR l.invitation_id IN (SELECT i.id FROM public.invitations i WHERE i.firm_id = firm)
      OR l.address IN (SELECT u.email FROM public.users u WHERE u.id = ANY (sole));
  left_over := ARRAY(
    SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'firm_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT a.attisdropped
    ORDER BY 1);
  -- What others still point at waits for the next round: so the order is that of the links, whatever they become.
  WHILE left_over <> '{}' LOOP
    again := '{}';
    FOREACH t IN ARRAY left_over LOOP
      BEGIN
        EXECUTE format('DELETE FROM public.%I WHERE firm_id = $1', t) USING firm;
        GET DIAGNOSTICS n = ROW_COUNT;
        IF n > 0 THEN
          gone := gone || jsonb_build_object(t, n);
        END IF;
      EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
        again := again || t;
      END;
    END LOOP;
    IF again = left_over THEN
      RAISE EXCEPTION 'these tables hold each other: %', again;
    END IF;
    left_over := again;
  END LOOP;
  IF gone <> expected THEN
    RAISE EXCEPTION 'the firm has changed since it was exported' USING ERRCODE = 'serialization_failure';
  END IF;
  DELETE FROM public.recovery_codes r WHERE r.user_id = ANY (sole);
  DELETE FROM public.second_factors f WHERE f.user_id = ANY (sole);
  DELETE FROM public.users u WHERE u.id = ANY (sole);
  DELETE FROM public.firms f WHERE f.id = firm;
  INSERT INTO public.removed_firms (id, export_hash, rows) VALUES (firm, hash, gone);
  RETURN gone;
END
$$;
GRANT CREATE ON SCHEMA system TO prazo_eraser;
REVOKE ALL ON FUNCTION system.remove_firm(uuid, jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system.remove_firm(uuid, jsonb, text) TO prazo_system;
ALTER FUNCTION system.remove_firm(uuid, jsonb, text) OWNER TO prazo_eraser;
REVOKE CREATE ON SCHEMA system FROM prazo_eraser;
