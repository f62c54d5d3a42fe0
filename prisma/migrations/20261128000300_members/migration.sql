-- A firm's admins look after its members themselves: through one function, which holds to its rules whoever calls it.

-- AlterTable
ALTER TABLE "memberships" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- Role and state of a member of the firm in whose transaction this is asked, at the wish of one of its active admins.
-- Nobody changes their own, and a firm never loses its last active admin. Says 'done', or what stood in the way.
CREATE FUNCTION system.change_member(admin uuid, member uuid, seen_version int, new_role text, new_active boolean)
RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  firm uuid := system.firm_id();
  found_version int;
BEGIN
  -- Always the same rows in the same order: of two admins who dismiss each other, the second is none any more.
  PERFORM FROM public.memberships m
    WHERE m.firm_id = firm AND (m.role = 'admin' OR m.user_id = member) ORDER BY m.id FOR UPDATE;
  IF NOT EXISTS (
    SELECT FROM public.memberships m
    WHERE m.firm_id = firm AND m.user_id = admin AND m.role = 'admin' AND m.is_active) THEN
    RETURN 'no_admin';
  END IF;
  SELECT m.version INTO found_version FROM public.memberships m WHERE m.firm_id = firm AND m.user_id = member;
  IF found_version IS NULL THEN
    RETURN 'unknown';
  END IF;
  -- With oneself out of reach, whoever asks is the active admin that remains.
  IF member = admin THEN
    RETURN 'oneself';
  END IF;
  IF seen_version <> found_version THEN
    RETURN 'changed';
  END IF;
  UPDATE public.memberships m
    SET role = coalesce(new_role, m.role), is_active = coalesce(new_active, m.is_active), version = m.version + 1
    WHERE m.firm_id = firm AND m.user_id = member;
  RETURN 'done';
END
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
REVOKE ALL ON FUNCTION system.change_member(uuid, uuid, int, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system.change_member(uuid, uuid, int, text, boolean) TO prazo_app;
ALTER FUNCTION system.change_member(uuid, uuid, int, text, boolean) OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
