-- Signing in through a firm's own OpenID Connect provider: the provider, whose account is linked to which of its
-- subjects, and the answers that were taken, each once.

-- AlterTable
ALTER TABLE "challenges" ADD COLUMN     "link_id" UUID;

-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "link_id" UUID;

-- CreateTable
CREATE TABLE "identity_providers" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "sealed_secret" TEXT,
    "is_on" BOOLEAN NOT NULL,
    "asks_second_factor" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(6),

    CONSTRAINT "identity_providers_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "identity_links" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(6),

    CONSTRAINT "identity_links_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "identity_answers" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_answers_pkey" PRIMARY KEY ("firm_id","id")
);

-- AddForeignKey
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_firm_id_link_id_fkey" FOREIGN KEY ("firm_id", "link_id") REFERENCES "identity_links"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_firm_id_link_id_fkey" FOREIGN KEY ("firm_id", "link_id") REFERENCES "identity_links"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "identity_links" ADD CONSTRAINT "identity_links_firm_id_user_id_fkey" FOREIGN KEY ("firm_id", "user_id") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A firm has one provider at a time, and a secret for as long as it has it.
ALTER TABLE identity_providers
  ADD CONSTRAINT identity_providers_secret CHECK ((sealed_secret IS NULL) = (removed_at IS NOT NULL));
CREATE UNIQUE INDEX identity_providers_one ON identity_providers (firm_id) WHERE removed_at IS NULL;
-- A subject is the issuer's word for somebody, letter by letter: one member of a firm has it, and a member has one.
CREATE UNIQUE INDEX identity_links_subject ON identity_links (firm_id, issuer, subject) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX identity_links_member ON identity_links (firm_id, user_id) WHERE removed_at IS NULL;

CALL system.isolate(ARRAY['identity_providers', 'identity_links', 'identity_answers']);
GRANT SELECT, INSERT, UPDATE ON identity_providers TO prazo_app;
GRANT SELECT, INSERT ON identity_links, identity_answers TO prazo_app;
GRANT UPDATE (removed_at) ON identity_links TO prazo_app;
-- An answer that is taken must stay for as long as it could come again.
GRANT DELETE ON identity_answers TO prazo_app;
CREATE POLICY only_old ON identity_answers AS RESTRICTIVE FOR DELETE TO prazo_app
  USING (created_at < now() - interval '1 day');
GRANT SELECT (firm_id, is_on, removed_at) ON identity_providers TO prazo_system;
CREATE POLICY system_row ON identity_providers FOR SELECT TO prazo_system USING (true);

-- Which firm somebody means who wants to sign in through its provider. No row for a firm without one.
CREATE FUNCTION system.find_openid_firm(short_name text) RETURNS TABLE (firm_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT f.id FROM public.firms f
  JOIN public.identity_providers p ON p.firm_id = f.id AND p.is_on AND p.removed_at IS NULL
  WHERE f.slug = short_name
$$;

-- As before, but for whoever a firm's provider signed in: its word shows what they do in that firm alone.
CREATE OR REPLACE FUNCTION system.sessions_of(holder_firm uuid, holder uuid)
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
    AND (mine.link_id IS NULL OR s.firm_id = mine.firm_id)
    AND s.ended_at IS NULL AND s.expires_at > now()
    AND s.last_seen_at + make_interval(mins => s.idle_minutes) > now()
  ORDER BY s.last_seen_at DESC, s.id
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
REVOKE ALL ON FUNCTION system.find_openid_firm(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system.find_openid_firm(text) TO prazo_app;
ALTER FUNCTION system.find_openid_firm(text) OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
