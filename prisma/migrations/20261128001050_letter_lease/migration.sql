-- The lease of a letter is spent by whoever opens it, as that of a message is: the same job delivered twice, even at the
-- same moment, finds it gone and sends nothing. The sender holds the letter under a lease of its own from then on.

GRANT CREATE ON SCHEMA system TO prazo_system;
DROP FUNCTION system.open_letter(uuid, uuid, text);

-- The sender: spends the lease, keeps the hash of the token that it is about to send, in place of any older one, and
-- learns what to write to whom. No row when the letter is not leased to it, or there is nobody to write to: then it is
-- dropped.
CREATE FUNCTION system.open_letter(item uuid, lease uuid, hash text, spent_for uuid, hold interval)
RETURNS TABLE (kind text, address text, name text, locale text, firm_name text, inviter text, role text, attempt int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  l public.letters;
BEGIN
  SELECT * INTO l FROM public.letters x
    WHERE x.id = item AND x.lease_token = lease AND x.state = 'waiting' FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  UPDATE public.letters x SET lease_token = spent_for, lease_until = now() + hold WHERE x.id = l.id;
  IF l.kind = 'invitation' THEN
    UPDATE public.invitations i SET token_hash = hash, expires_at = now() + interval '72 hours'
      WHERE i.id = l.invitation_id AND i.state = 'open';
    RETURN QUERY
      SELECT l.kind, i.email, NULL::text, u.locale, f.name, u.name, i.role, l.attempt
      FROM public.invitations i
      JOIN public.firms f ON f.id = i.firm_id
      JOIN public.users u ON u.id = i.invited_by
      WHERE i.id = l.invitation_id AND i.state = 'open';
  ELSE
    IF l.kind = 'reset' THEN
      SELECT u.id INTO l.user_id FROM public.users u
        WHERE u.email = l.address AND EXISTS (
          SELECT FROM public.memberships m WHERE m.user_id = u.id AND m.is_active);
    END IF;
    IF l.kind IN ('reset', 'email_change') AND l.user_id IS NOT NULL THEN
      UPDATE public.letters x SET token_hash = NULL
        WHERE x.user_id = l.user_id AND x.kind = l.kind AND x.token_hash IS NOT NULL;
      UPDATE public.letters x SET user_id = l.user_id, token_hash = hash,
          expires_at = now() + CASE l.kind WHEN 'reset' THEN interval '30 minutes' ELSE interval '24 hours' END
        WHERE x.id = l.id;
    END IF;
    RETURN QUERY
      SELECT l.kind, CASE l.kind WHEN 'email_change' THEN l.address ELSE u.email END, u.name, u.locale,
        NULL::text, NULL::text, NULL::text, l.attempt
      FROM public.users u WHERE u.id = l.user_id;
  END IF;
  IF NOT FOUND THEN
    UPDATE public.letters x SET state = 'dropped' WHERE x.id = l.id;
  END IF;
END
$$;

REVOKE ALL ON FUNCTION system.open_letter(uuid, uuid, text, uuid, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system.open_letter(uuid, uuid, text, uuid, interval) TO prazo_app;
ALTER FUNCTION system.open_letter(uuid, uuid, text, uuid, interval) OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
