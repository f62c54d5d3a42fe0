-- The platform's operator reads a firm only while the firm lets them: a grant of hours, and sessions under it that only read.

-- CreateTable
CREATE TABLE "support_grants" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "granted_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(6),
    "revoked_by" UUID,

    CONSTRAINT "support_grants_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "support_sessions" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "grant_id" UUID NOT NULL,
    "operator" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "support_sessions_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateIndex
CREATE INDEX "support_sessions_firm_id_grant_id_idx" ON "support_sessions"("firm_id", "grant_id");

-- CreateIndex
CREATE INDEX "support_sessions_token_hash_idx" ON "support_sessions"("token_hash");

-- AddForeignKey
ALTER TABLE "support_grants" ADD CONSTRAINT "support_grants_firm_id_granted_by_fkey" FOREIGN KEY ("firm_id", "granted_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "support_grants" ADD CONSTRAINT "support_grants_firm_id_revoked_by_fkey" FOREIGN KEY ("firm_id", "revoked_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "support_sessions" ADD CONSTRAINT "support_sessions_firm_id_grant_id_fkey" FOREIGN KEY ("firm_id", "grant_id") REFERENCES "support_grants"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE support_grants
  ADD CONSTRAINT support_grants_span CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '72 hours'),
  ADD CONSTRAINT support_grants_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL));
ALTER TABLE support_sessions
  ADD CONSTRAINT support_sessions_life CHECK (expires_at <= created_at + interval '1 hour');

-- What was granted is written once; only its end may come earlier.
CALL system.isolate(ARRAY['support_grants', 'support_sessions']);
GRANT SELECT, INSERT ON support_grants, support_sessions TO prazo_app;
GRANT UPDATE (revoked_at, revoked_by) ON support_grants TO prazo_app;
GRANT SELECT ON support_grants, support_sessions TO prazo_system;
CREATE POLICY system_row ON support_grants FOR SELECT TO prazo_system USING (true);
CREATE POLICY system_row ON support_sessions FOR SELECT TO prazo_system USING (true);

-- The session behind a token, as long as its grant lives: asked with each request, so that a revocation counts at once.
CREATE FUNCTION system.find_support_session(hash text)
RETURNS TABLE (id uuid, firm_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT s.id, s.firm_id
  FROM public.support_sessions s
  JOIN public.support_grants g ON g.firm_id = s.firm_id AND g.id = s.grant_id
  WHERE s.token_hash = hash AND s.expires_at > now()
    AND g.revoked_at IS NULL AND g.starts_at <= now() AND g.ends_at > now()
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
REVOKE ALL ON FUNCTION system.find_support_session(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system.find_support_session(text) TO prazo_app;
ALTER FUNCTION system.find_support_session(text) OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
