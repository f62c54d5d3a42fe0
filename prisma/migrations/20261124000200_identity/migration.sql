-- Identity: sessions that age and can be seen and ended, passwords that end the other sessions when they change, and
-- throttling that every process shares.

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "credential_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "credential_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "device" TEXT,
ADD COLUMN     "device_hash" TEXT,
ADD COLUMN     "idle_minutes" INTEGER NOT NULL DEFAULT 480,
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "throttles" (
    "key" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(6) NOT NULL,
    "blocked_until" TIMESTAMPTZ(6),

    CONSTRAINT "throttles_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "throttles_last_at_idx" ON "throttles"("last_at");

ALTER TABLE sessions
  ADD CONSTRAINT sessions_idle CHECK (idle_minutes BETWEEN 1 AND 10080);
CREATE INDEX sessions_open ON sessions (user_id) WHERE ended_at IS NULL;
CREATE INDEX sessions_device ON sessions (device_hash) WHERE device_hash IS NOT NULL;

-- Reached only through the functions below: the service has no grant on it.
ALTER TABLE throttles ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON throttles TO prazo_system;
CREATE POLICY system_row ON throttles TO prazo_system USING (true) WITH CHECK (true);

GRANT SELECT (credential_version) ON users TO prazo_app;
GRANT UPDATE (last_seen_at, credential_version) ON sessions TO prazo_system;
CREATE POLICY system_touch ON sessions FOR UPDATE TO prazo_system USING (true) WITH CHECK (true);

DROP FUNCTION system.find_login(text);
CREATE FUNCTION system.find_login(login_email text)
RETURNS TABLE (user_id uuid, name text, password_hash text, credential_version int, firm_id uuid, firm_name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT u.id, u.name, u.password_hash, u.credential_version, m.firm_id, f.name, m.role
  FROM public.users u
  LEFT JOIN public.memberships m ON m.user_id = u.id AND m.is_active
  LEFT JOIN public.firms f ON f.id = m.firm_id
  WHERE u.email = lower(login_email)
  ORDER BY m.created_at, m.firm_id
$$;

-- A session lives while its member does, until its absolute end, until nobody has used it for its idle limit, and until
-- the credentials it was opened with are replaced. Being found counts as use, written once a minute at most.
DROP FUNCTION system.find_session(text);
CREATE FUNCTION system.find_session(hash text)
RETURNS TABLE (session_id uuid, firm_id uuid, user_id uuid, role text, expires_at timestamptz, credential_version int)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH live AS (
    SELECT s.id, s.firm_id, s.user_id, m.role, s.expires_at, s.credential_version
    FROM public.sessions s
    JOIN public.memberships m ON m.firm_id = s.firm_id AND m.user_id = s.user_id AND m.is_active
    JOIN public.users u ON u.id = s.user_id AND u.credential_version = s.credential_version
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

-- The live sessions of whoever holds this one, in every firm that person works for.
CREATE FUNCTION system.sessions_of(holder_firm uuid, holder uuid)
RETURNS TABLE (session_id uuid, firm_id uuid, firm_name text, user_id uuid, role text, device text, created_at timestamptz,
  last_seen_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT s.id, s.firm_id, f.name, s.user_id, m.role, s.device, s.created_at, s.last_seen_at
  FROM public.sessions mine
  JOIN public.users u ON u.id = mine.user_id AND u.credential_version = mine.credential_version
  JOIN public.sessions s ON s.user_id = mine.user_id AND s.credential_version = u.credential_version
  JOIN public.memberships m ON m.firm_id = s.firm_id AND m.user_id = s.user_id AND m.is_active
  JOIN public.firms f ON f.id = s.firm_id
  WHERE mine.firm_id = holder_firm AND mine.id = holder AND mine.ended_at IS NULL
    AND s.ended_at IS NULL AND s.expires_at > now()
    AND s.last_seen_at + make_interval(mins => s.idle_minutes) > now()
  ORDER BY s.last_seen_at DESC, s.id
$$;

-- The firms of a member of the firm in whose transaction this is asked; of nobody else.
CREATE FUNCTION system.firms_of(member uuid)
RETURNS TABLE (id uuid, name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT f.id, f.name, m.role
  FROM public.memberships m
  JOIN public.firms f ON f.id = m.firm_id
  WHERE m.user_id = member AND m.is_active AND EXISTS (
    SELECT FROM public.memberships here
    WHERE here.firm_id = system.firm_id() AND here.user_id = member AND here.is_active)
  ORDER BY m.created_at, m.firm_id
$$;

-- New credentials end every session that was opened with the old ones, in all firms at once; the one in which they
-- were given goes on. False when that session, or its credentials, are no longer good.
CREATE FUNCTION system.set_password(holder uuid, hash text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH renewed AS (
    UPDATE public.users u SET password_hash = hash, credential_version = u.credential_version + 1
    FROM public.sessions s
    WHERE s.firm_id = system.firm_id() AND s.id = holder AND s.ended_at IS NULL
      AND u.id = s.user_id AND u.credential_version = s.credential_version
    RETURNING u.credential_version
  ), kept AS (
    UPDATE public.sessions s SET credential_version = renewed.credential_version FROM renewed
    WHERE s.firm_id = system.firm_id() AND s.id = holder
    RETURNING s.id
  )
  SELECT EXISTS (SELECT FROM kept)
$$;

-- Has this browser signed in to this account before? Strangers who guess cannot slow down one that has.
CREATE FUNCTION system.knows_device(login_email text, hash text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT EXISTS (
    SELECT FROM public.sessions s JOIN public.users u ON u.id = s.user_id
    WHERE s.device_hash = hash AND u.email = lower(login_email))
$$;

-- Counts an attempt under each key before it is made, and answers 0; or answers the seconds to wait and counts nothing.
-- Beyond the attempts that are free, each one doubles the pause that follows it. An hour without any forgets them.
CREATE FUNCTION system.take_attempt(keys text[], free int[], longest int) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  wait float8;
BEGIN
  DELETE FROM public.throttles WHERE key IN (
    SELECT t.key FROM public.throttles t WHERE t.last_at < now() - interval '1 day'
    ORDER BY t.last_at LIMIT 20 FOR UPDATE SKIP LOCKED);
  -- Always in the order of the keys, so that two attempts never wait for each other.
  INSERT INTO public.throttles (key, attempts, last_at)
    SELECT k, 0, clock_timestamp() FROM unnest(keys) AS k ORDER BY k ON CONFLICT DO NOTHING;
  PERFORM FROM public.throttles t WHERE t.key = ANY (keys) ORDER BY t.key FOR UPDATE;
  SELECT max(extract(epoch FROM t.blocked_until - clock_timestamp())) INTO wait
    FROM public.throttles t WHERE t.key = ANY (keys);
  IF wait > 0 THEN
    RETURN ceil(wait);
  END IF;
  UPDATE public.throttles t
  SET attempts = taken.attempts, last_at = clock_timestamp(),
    blocked_until = CASE WHEN taken.attempts > taken.free
      THEN clock_timestamp() + make_interval(secs => least(longest, 2 ^ least(taken.attempts - taken.free - 1, 30))) END
  FROM (
    SELECT o.key, asked.free,
      CASE WHEN o.last_at < clock_timestamp() - interval '1 hour' THEN 1 ELSE o.attempts + 1 END AS attempts
    FROM unnest(keys, free) AS asked (key, free) JOIN public.throttles o ON o.key = asked.key
  ) AS taken
  WHERE t.key = taken.key;
  RETURN 0;
END
$$;

-- An attempt that succeeded: it clears what stands under its own key and takes back only itself under the others.
CREATE FUNCTION system.forgive_attempt(own text, others text[]) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH held AS (
    SELECT t.key FROM public.throttles t WHERE t.key = own OR t.key = ANY (others) ORDER BY t.key FOR UPDATE
  )
  UPDATE public.throttles t
  SET attempts = CASE WHEN t.key = own THEN 0 ELSE greatest(t.attempts - 1, 0) END, blocked_until = NULL
  FROM held WHERE held.key = t.key
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
DO $$
DECLARE
  f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY[
    'system.find_login(text)', 'system.find_session(text)', 'system.sessions_of(uuid, uuid)', 'system.firms_of(uuid)',
    'system.set_password(uuid, text)', 'system.knows_device(text, text)',
    'system.take_attempt(text[], int[], int)', 'system.forgive_attempt(text, text[])'
  ]::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prazo_app', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO prazo_system', f);
  END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
