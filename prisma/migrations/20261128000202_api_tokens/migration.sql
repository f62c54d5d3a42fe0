-- Tokens for programs: what a member lets one do in the firm, for a year at most.

-- CreateTable
CREATE TABLE "api_tokens" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "permissions" TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "last_used_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateIndex
CREATE INDEX "api_tokens_token_hash_idx" ON "api_tokens"("token_hash");

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_firm_id_user_id_fkey" FOREIGN KEY ("firm_id", "user_id") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE api_tokens
  ADD CONSTRAINT api_tokens_permissions CHECK (cardinality(permissions) > 0),
  ADD CONSTRAINT api_tokens_life CHECK (expires_at <= created_at + interval '366 days');

CALL system.isolate(ARRAY['api_tokens']);
GRANT SELECT, INSERT ON api_tokens TO prazo_app;
GRANT UPDATE (revoked_at) ON api_tokens TO prazo_app;
GRANT SELECT, UPDATE (last_used_at) ON api_tokens TO prazo_system;
CREATE POLICY system_row ON api_tokens FOR SELECT TO prazo_system USING (true);
CREATE POLICY system_touch ON api_tokens FOR UPDATE TO prazo_system USING (true) WITH CHECK (true);

-- A token lives as long as its maker is in the firm, with the role they have now. Being found counts as use, written once
-- a minute at most.
CREATE FUNCTION system.find_api_token(hash text)
RETURNS TABLE (id uuid, firm_id uuid, user_id uuid, role text, permissions text[], second_factor text,
  has_second_factor boolean)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH live AS (
    SELECT a.id, a.firm_id, a.user_id, m.role, a.permissions, f.second_factor,
      coalesce(x.confirmed_at IS NOT NULL, false)
    FROM public.api_tokens a
    JOIN public.memberships m ON m.firm_id = a.firm_id AND m.user_id = a.user_id AND m.is_active
    JOIN public.firms f ON f.id = a.firm_id
    LEFT JOIN public.second_factors x ON x.user_id = a.user_id
    WHERE a.token_hash = hash AND a.revoked_at IS NULL AND a.expires_at > now()
  ), seen AS (
    UPDATE public.api_tokens a SET last_used_at = now()
    WHERE (a.firm_id, a.id) IN (
      SELECT t.firm_id, t.id FROM public.api_tokens t JOIN live ON live.firm_id = t.firm_id AND live.id = t.id
      WHERE t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute'
      FOR NO KEY UPDATE OF t SKIP LOCKED)
  )
  SELECT * FROM live
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
REVOKE ALL ON FUNCTION system.find_api_token(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system.find_api_token(text) TO prazo_app;
ALTER FUNCTION system.find_api_token(text) OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
