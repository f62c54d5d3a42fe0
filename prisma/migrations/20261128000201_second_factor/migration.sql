-- A second factor: codes by time (RFC 6238) and recovery codes. It belongs to the account, whatever its firms are.

-- AlterTable
ALTER TABLE "firms" ADD COLUMN     "second_factor" TEXT NOT NULL DEFAULT 'optional';

-- CreateTable
CREATE TABLE "second_factors" (
    "user_id" UUID NOT NULL,
    "sealed_secret" TEXT,
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "second_factors_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("user_id","code_hash")
);

-- CreateTable
CREATE TABLE "challenges" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "device_hash" TEXT,
    "credential_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "challenges_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateIndex
CREATE INDEX "challenges_token_hash_idx" ON "challenges"("token_hash");

-- AddForeignKey
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "second_factors"("user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_firm_id_user_id_fkey" FOREIGN KEY ("firm_id", "user_id") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Of whom the firm asks a second factor: of nobody, or of those who answer for a legal date.
ALTER TABLE firms
  ADD CONSTRAINT firms_second_factor CHECK (second_factor IN ('optional', 'deciders'));
GRANT UPDATE (second_factor) ON firms TO prazo_app;

CALL system.isolate(ARRAY['challenges']);
GRANT SELECT, INSERT ON challenges TO prazo_app;
GRANT UPDATE (ended_at) ON challenges TO prazo_app;
GRANT SELECT ON challenges TO prazo_system;
CREATE POLICY system_row ON challenges FOR SELECT TO prazo_system USING (true);

-- Reached only through the functions below: the service has no grant on them.
ALTER TABLE second_factors ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE recovery_codes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON second_factors, recovery_codes TO prazo_system;
CREATE POLICY system_row ON second_factors TO prazo_system USING (true) WITH CHECK (true);
CREATE POLICY system_row ON recovery_codes TO prazo_system USING (true) WITH CHECK (true);

-- As before, and what the firm asks of its members beside what this one has.
DROP FUNCTION system.find_session(text);
CREATE FUNCTION system.find_session(hash text)
RETURNS TABLE (session_id uuid, firm_id uuid, user_id uuid, role text, expires_at timestamptz, credential_version int,
  proven_at timestamptz, is_proven boolean, second_factor text, has_second_factor boolean)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH live AS (
    SELECT s.id, s.firm_id, s.user_id, m.role, s.expires_at, s.credential_version, s.proven_at,
      s.proven_at > now() - interval '10 minutes', f.second_factor, coalesce(x.confirmed_at IS NOT NULL, false)
    FROM public.sessions s
    JOIN public.memberships m ON m.firm_id = s.firm_id AND m.user_id = s.user_id AND m.is_active
    JOIN public.users u ON u.id = s.user_id AND u.credential_version = s.credential_version
    JOIN public.firms f ON f.id = s.firm_id
    LEFT JOIN public.second_factors x ON x.user_id = s.user_id
    WHERE s.token_hash = hash AND s.ended_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at + make_interval(mins => s.idle_minutes) > now()
  ), seen AS (
    UPDATE public.sessions s SET last_seen_at = now()
    WHERE (s.firm_id, s.id) IN (
      SELECT t.firm_id, t.id FROM public.sessions t JOIN live ON live.firm_id = t.firm_id AND live.id = t.id
      WHERE t.last_seen_at < now() - interval '1 minute'
      FOR NO KEY UPDATE OF t SKIP LOCKED)
  )
  SELECT * FROM live
$$;

-- What an account has, begun or on; no row when it never began.
CREATE FUNCTION system.second_factor_of(owner uuid)
RETURNS TABLE (sealed_secret text, is_on boolean, codes_left int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT x.sealed_secret, x.confirmed_at IS NOT NULL,
    (SELECT count(*)::int FROM public.recovery_codes r WHERE r.user_id = owner AND r.used_at IS NULL)
  FROM public.second_factors x WHERE x.user_id = owner
$$;

-- A sign-in whose password was right and whose code is missing: for five minutes, once, and in the same browser.
CREATE FUNCTION system.find_challenge(hash text, device text)
RETURNS TABLE (id uuid, firm_id uuid, email text, credential_version int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT c.id, c.firm_id, u.email, c.credential_version
  FROM public.challenges c
  JOIN public.users u ON u.id = c.user_id AND u.credential_version = c.credential_version
  JOIN public.memberships m ON m.firm_id = c.firm_id AND m.user_id = c.user_id AND m.is_active
  WHERE c.token_hash = hash AND c.device_hash IS NOT DISTINCT FROM device AND c.ended_at IS NULL
    AND c.created_at > now() - interval '5 minutes'
$$;

-- A code by time counts once: never this step again, nor one before it, whichever process asks.
CREATE FUNCTION system.take_code(owner uuid, step bigint) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH taken AS (
    UPDATE public.second_factors x SET last_step = step
    WHERE x.user_id = owner AND x.confirmed_at IS NOT NULL AND x.last_step < step
    RETURNING x.user_id
  )
  SELECT EXISTS (SELECT FROM taken)
$$;

-- A recovery code counts once, and ends every session of its owner but the one that is kept. Gives the new version of
-- the credentials; null when there is no such code.
CREATE FUNCTION system.take_recovery_code(owner uuid, hash text, kept uuid) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  renewed int;
BEGIN
  UPDATE public.recovery_codes r SET used_at = now()
    WHERE r.user_id = owner AND r.code_hash = hash AND r.used_at IS NULL;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  UPDATE public.users u SET credential_version = u.credential_version + 1 WHERE u.id = owner
    RETURNING u.credential_version INTO renewed;
  UPDATE public.sessions s SET credential_version = renewed
    WHERE s.firm_id = system.firm_id() AND s.id = kept AND s.user_id = owner;
  RETURN renewed;
END
$$;

-- For the functions below: ends every session of whoever holds this one but this one, and says whose it is. Null when
-- the session, or its credentials, are no longer good.
CREATE FUNCTION system.renew_credentials(holder uuid) RETURNS uuid
LANGUAGE sql VOLATILE SET search_path = pg_catalog, public
AS $$
  WITH renewed AS (
    UPDATE public.users u SET credential_version = u.credential_version + 1
    FROM public.sessions s
    WHERE s.firm_id = system.firm_id() AND s.id = holder AND s.ended_at IS NULL
      AND u.id = s.user_id AND u.credential_version = s.credential_version
    RETURNING u.id, u.credential_version
  ), kept AS (
    UPDATE public.sessions s SET credential_version = renewed.credential_version FROM renewed
    WHERE s.firm_id = system.firm_id() AND s.id = holder
  )
  SELECT id FROM renewed
$$;

CREATE FUNCTION system.replace_recovery_codes(owner uuid, codes text[]) RETURNS void
LANGUAGE sql VOLATILE SET search_path = pg_catalog, public
AS $$
  UPDATE public.recovery_codes r SET used_at = now() WHERE r.user_id = owner AND r.used_at IS NULL;
  INSERT INTO public.recovery_codes (user_id, code_hash) SELECT owner, unnest(codes)
$$;

-- A secret that nothing rests on until it is confirmed. False when one is on already.
CREATE FUNCTION system.propose_second_factor(holder uuid, sealed text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH proposed AS (
    INSERT INTO public.second_factors AS x (user_id, sealed_secret)
    SELECT s.user_id, sealed FROM public.sessions s
    JOIN public.users u ON u.id = s.user_id AND u.credential_version = s.credential_version
    WHERE s.firm_id = system.firm_id() AND s.id = holder AND s.ended_at IS NULL
    ON CONFLICT (user_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, created_at = now()
      WHERE x.confirmed_at IS NULL
    RETURNING x.user_id
  )
  SELECT EXISTS (SELECT FROM proposed)
$$;

-- The proposed secret takes effect, if it is still the one that was confirmed. Its first code is used with it.
CREATE FUNCTION system.confirm_second_factor(holder uuid, sealed text, step bigint, codes text[]) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  owner uuid := system.renew_credentials(holder);
BEGIN
  UPDATE public.second_factors x SET confirmed_at = now(), last_step = step
    WHERE x.user_id = owner AND x.sealed_secret = sealed AND x.confirmed_at IS NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM system.replace_recovery_codes(owner, codes);
  RETURN true;
END
$$;

-- New recovery codes; those before are worth nothing any more.
CREATE FUNCTION system.renew_recovery_codes(holder uuid, codes text[]) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  owner uuid := system.renew_credentials(holder);
BEGIN
  PERFORM FROM public.second_factors x WHERE x.user_id = owner AND x.confirmed_at IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM system.replace_recovery_codes(owner, codes);
  RETURN true;
END
$$;

CREATE FUNCTION system.remove_second_factor(holder uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  owner uuid := system.renew_credentials(holder);
BEGIN
  UPDATE public.second_factors x SET confirmed_at = NULL, sealed_secret = NULL
    WHERE x.user_id = owner AND x.confirmed_at IS NOT NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM system.replace_recovery_codes(owner, ARRAY[]::text[]);
  RETURN true;
END
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
DO $$
DECLARE
  f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY[
    'system.find_session(text)', 'system.second_factor_of(uuid)', 'system.find_challenge(text, text)',
    'system.take_code(uuid, bigint)', 'system.take_recovery_code(uuid, text, uuid)',
    'system.propose_second_factor(uuid, text)', 'system.confirm_second_factor(uuid, text, bigint, text[])',
    'system.renew_recovery_codes(uuid, text[])', 'system.remove_second_factor(uuid)'
  ]::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prazo_app', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO prazo_system', f);
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION system.renew_credentials(uuid), system.replace_recovery_codes(uuid, text[]) FROM PUBLIC;
ALTER FUNCTION system.renew_credentials(uuid) OWNER TO prazo_system;
ALTER FUNCTION system.replace_recovery_codes(uuid, text[]) OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
