-- The audit of a firm becomes a chain: each row has a number without gaps and a hash over itself and the row before it,
-- so that whoever changes, drops or inserts one later has to forge every row that follows.

-- CreateTable
CREATE TABLE "audit_links" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "seq" BIGINT NOT NULL,
    "audit_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_links_pkey" PRIMARY KEY ("firm_id","seq")
);

-- CreateTable
CREATE TABLE "audit_heads" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "checkpoint_seq" BIGINT NOT NULL DEFAULT 0,
    "checkpoint_at" TIMESTAMPTZ(6),

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("firm_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_links_firm_id_audit_id_key" ON "audit_links"("firm_id", "audit_id");

-- CreateIndex
CREATE INDEX "audit_firm_id_at_id_idx" ON "audit"("firm_id", "at", "id");

-- AddForeignKey
ALTER TABLE "audit_links" ADD CONSTRAINT "audit_links_firm_id_audit_id_fkey" FOREIGN KEY ("firm_id", "audit_id") REFERENCES "audit"("firm_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firms"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What a link is hashed over: each value with its length in bytes before it, "-" for none, so that no two rows have the
-- same text. libs/services/audit/audit-hash.ts says the same a second time; `prazo verify-audit` sets them against each other.
CREATE FUNCTION system.audit_text(entry public.audit, seq bigint) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog
AS $$
DECLARE
  value text;
  written text := '';
BEGIN
  FOREACH value IN ARRAY ARRAY[
    entry.firm_id::text, seq::text, entry.id::text,
    to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.actor_id::text, entry.action,
    entry.subject_type, entry.subject_id::text, entry.data::text, entry.request_id
  ] LOOP
    written := written || coalesce(octet_length(value) || ':' || value, '-') || ',';
  END LOOP;
  RETURN written;
END
$$;

-- Moves the head of the firm by one and writes the link, in one statement: whoever waits for the head continues from
-- where the one before left it.
CREATE FUNCTION system.append_link(entry public.audit) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog
AS $$
BEGIN
  LOOP
    WITH head AS (
      UPDATE public.audit_heads h
      SET seq = h.seq + 1, hash = sha256(h.hash || convert_to(system.audit_text(entry, h.seq + 1), 'UTF8'))
      WHERE h.firm_id = entry.firm_id
      RETURNING h.seq, h.hash
    )
    INSERT INTO public.audit_links (firm_id, seq, audit_id, hash)
      SELECT entry.firm_id, head.seq, entry.id, head.hash FROM head;
    EXIT WHEN FOUND;
    INSERT INTO public.audit_heads (firm_id, seq, hash) VALUES (entry.firm_id, 0, decode(repeat('00', 32), 'hex'))
      ON CONFLICT DO NOTHING;
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION system.append_link(public.audit) FROM PUBLIC;

CREATE FUNCTION system.link_audit() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  PERFORM system.append_link(NEW);
  RETURN NULL;
END
$$;

-- What stands already is linked in the order in which it was written. Security is forced on the owner too, who could not
-- see it otherwise.
ALTER TABLE audit NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  entry public.audit;
BEGIN
  FOR entry IN SELECT * FROM public.audit ORDER BY firm_id, at, id LOOP
    PERFORM system.append_link(entry);
  END LOOP;
END
$$;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;

-- At COMMIT, so that the head of a firm is the last lock that a transaction takes and is held for no longer than it must.
CREATE CONSTRAINT TRIGGER link AFTER INSERT ON audit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION system.link_audit();

-- Nobody changes what was written, whatever their rights, short of a superuser who disables this first.
CREATE FUNCTION system.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION system.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_links
  FOR EACH STATEMENT EXECUTE FUNCTION system.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON audit_heads
  FOR EACH STATEMENT EXECUTE FUNCTION system.refuse_change();
CREATE TRIGGER only_forward BEFORE UPDATE ON audit_heads FOR EACH ROW
  WHEN (NEW.firm_id <> OLD.firm_id OR NEW.seq NOT IN (OLD.seq, OLD.seq + 1) OR NEW.checkpoint_seq < OLD.checkpoint_seq
    OR (NEW.seq = OLD.seq) <> (NEW.hash = OLD.hash))
  EXECUTE FUNCTION system.refuse_change();

CALL system.isolate(ARRAY['audit_links', 'audit_heads']);
GRANT SELECT ON audit_links, audit_heads TO prazo_app;
GRANT INSERT ON audit_links TO prazo_system;
GRANT SELECT, INSERT, UPDATE ON audit_heads TO prazo_system;
CREATE POLICY system_row ON audit_links FOR INSERT TO prazo_system WITH CHECK (true);
CREATE POLICY system_row ON audit_heads TO prazo_system USING (true) WITH CHECK (true);

-- The maintenance clock: whose audit has grown by so many rows since it was last put on record outside, or was last
-- looked at so long ago?
CREATE FUNCTION system.audits_due(grown bigint, age interval)
RETURNS TABLE (firm_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT h.firm_id FROM public.audit_heads h
  WHERE h.seq - h.checkpoint_seq >= grown OR h.checkpoint_at IS NULL OR h.checkpoint_at < now() - age
$$;

-- Notes that the chain of the firm in whose transaction this is asked is on record outside, up to a row. Never backwards.
CREATE FUNCTION system.note_checkpoint(up_to bigint) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  UPDATE public.audit_heads h SET checkpoint_seq = up_to, checkpoint_at = now()
  WHERE h.firm_id = system.firm_id() AND up_to BETWEEN h.checkpoint_seq AND h.seq
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
DO $$
DECLARE
  f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY['system.audits_due(bigint, interval)', 'system.note_checkpoint(bigint)']::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prazo_app', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO prazo_system', f);
  END LOOP;
END
$$;
-- Called by the trigger alone.
REVOKE ALL ON FUNCTION system.link_audit() FROM PUBLIC;
ALTER FUNCTION system.link_audit() OWNER TO prazo_system;
ALTER FUNCTION system.append_link(public.audit) OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
