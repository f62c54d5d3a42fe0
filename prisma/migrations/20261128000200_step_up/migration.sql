-- Step-up: a session remembers when its holder last proved who they are, and some doors ask for a recent proof.

-- Sessions that are open already have proven nothing yet.
ALTER TABLE "sessions" ADD COLUMN     "proven_at" TIMESTAMPTZ(6) NOT NULL DEFAULT 'epoch';
ALTER TABLE "sessions" ALTER COLUMN "proven_at" SET DEFAULT CURRENT_TIMESTAMP;

-- As before, and whether its holder gave a proof in the last ten minutes.
DROP FUNCTION system.find_session(text);
CREATE FUNCTION system.find_session(hash text)
RETURNS TABLE (session_id uuid, firm_id uuid, user_id uuid, role text, expires_at timestamptz, credential_version int,
  proven_at timestamptz, is_proven boolean)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH live AS (
    SELECT s.id, s.firm_id, s.user_id, m.role, s.expires_at, s.credential_version, s.proven_at,
      s.proven_at > now() - interval '10 minutes'
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

GRANT CREATE ON SCHEMA system TO prazo_system;
REVOKE ALL ON FUNCTION system.find_session(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system.find_session(text) TO prazo_app;
ALTER FUNCTION system.find_session(text) OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
