-- Invitations, lost passwords and changes of address: links that only their reader knows, and the letters that bring
-- them. No secret lies here: the worker makes the token when it sends, and only its hash is kept.

-- CreateTable
CREATE TABLE "invitations" (
    "firm_id" UUID NOT NULL DEFAULT (current_setting('app.firm_id'::text))::uuid,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "delivery" TEXT NOT NULL DEFAULT 'waiting',
    "token_hash" TEXT,
    "expires_at" TIMESTAMPTZ(6),
    "invited_by" UUID NOT NULL,
    "accepted_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("firm_id","id")
);

-- CreateTable
CREATE TABLE "letters" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT,
    "user_id" UUID,
    "invitation_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(6),
    "token_hash" TEXT,
    "expires_at" TIMESTAMPTZ(6),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "letters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "invitations_token_hash_idx" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "letters_token_hash_idx" ON "letters"("token_hash");

-- CreateIndex
CREATE INDEX "letters_address_created_at_idx" ON "letters"("address", "created_at");

-- CreateIndex
CREATE INDEX "letters_user_id_idx" ON "letters"("user_id");

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_firm_id_invited_by_fkey" FOREIGN KEY ("firm_id", "invited_by") REFERENCES "memberships"("firm_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE invitations
  ADD CONSTRAINT invitations_email CHECK (email = lower(email)),
  ADD CONSTRAINT invitations_role CHECK (role IN ('paralegal', 'lawyer', 'admin', 'auditor')),
  ADD CONSTRAINT invitations_state CHECK (state IN ('open', 'accepted', 'revoked')),
  ADD CONSTRAINT invitations_delivery CHECK (delivery IN ('waiting', 'sent', 'failed')),
  ADD CONSTRAINT invitations_accepted CHECK ((state = 'accepted') = (accepted_by IS NOT NULL));
ALTER TABLE letters
  ADD CONSTRAINT letters_kind CHECK (kind IN ('invitation', 'reset', 'reset_notice', 'email_change', 'email_notice')),
  ADD CONSTRAINT letters_state CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
  ADD CONSTRAINT letters_invitation CHECK ((kind = 'invitation') = (invitation_id IS NOT NULL));
CREATE INDEX letters_waiting ON letters (created_at) WHERE state = 'waiting';
CREATE INDEX letters_typed ON letters (created_at) WHERE kind = 'reset' AND address IS NOT NULL;
CREATE UNIQUE INDEX invitations_open ON invitations (firm_id, email) WHERE state = 'open';

-- What an invitation promises is written once: neither its address, its role nor its token is the service's to change.
CALL system.isolate(ARRAY['invitations']);
GRANT SELECT (firm_id, id, email, role, state, delivery, expires_at, invited_by, accepted_by, created_at),
  INSERT (firm_id, id, email, role, invited_by) ON invitations TO prazo_app;
GRANT SELECT, UPDATE (state, delivery, token_hash, expires_at, accepted_by) ON invitations TO prazo_system;
CREATE POLICY system_row ON invitations TO prazo_system USING (true) WITH CHECK (true);

-- Reached only through the functions below: the service has no grant on it.
ALTER TABLE letters ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON letters TO prazo_system;
CREATE POLICY system_row ON letters TO prazo_system USING (true) WITH CHECK (true);

-- A letter about an invitation of the firm in whose transaction this is asked. The link before it is dead at once.
CREATE FUNCTION system.write_invitation_letter(invitation uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH open AS (
    UPDATE public.invitations i SET delivery = 'waiting', token_hash = NULL, expires_at = NULL
    WHERE i.firm_id = system.firm_id() AND i.id = invitation AND i.state = 'open'
    RETURNING i.id
  ), older AS (
    UPDATE public.letters l SET state = 'dropped' FROM open
    WHERE l.invitation_id = open.id AND l.state = 'waiting'
  ), written AS (
    INSERT INTO public.letters (id, kind, invitation_id) SELECT gen_random_uuid(), 'invitation', open.id FROM open
    RETURNING id
  )
  SELECT EXISTS (SELECT FROM written)
$$;

CREATE FUNCTION system.revoke_invitation(invitation uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH ended AS (
    UPDATE public.invitations i SET state = 'revoked', token_hash = NULL
    WHERE i.firm_id = system.firm_id() AND i.id = invitation AND i.state = 'open'
    RETURNING i.id
  ), stopped AS (
    UPDATE public.letters l SET state = 'dropped' FROM ended
    WHERE l.invitation_id = ended.id AND l.state = 'waiting'
  )
  SELECT EXISTS (SELECT FROM ended)
$$;

-- How many letters the firm that asks has had sent within a day: its admins do not write to the whole world.
CREATE FUNCTION system.invitation_letters_today() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT count(*) FROM public.letters l JOIN public.invitations i ON i.id = l.invitation_id
  WHERE i.firm_id = system.firm_id() AND l.created_at > now() - interval '1 day'
$$;

-- Whoever holds the token of an open invitation may see what it offers.
CREATE FUNCTION system.find_invitation(hash text)
RETURNS TABLE (firm_id uuid, firm_name text, id uuid, email text, role text, has_login boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT i.firm_id, f.name, i.id, i.email, i.role, EXISTS (SELECT FROM public.users u WHERE u.email = i.email)
  FROM public.invitations i JOIN public.firms f ON f.id = i.firm_id
  WHERE i.token_hash = hash AND i.state = 'open' AND i.expires_at > now()
$$;

-- Somebody new takes up an invitation to the firm in whose transaction this is asked, once: a login and a membership
-- with the address and the role that the invitation says. NULL when it is not open, or the address has a login.
CREATE FUNCTION system.accept_invitation(hash text, new_name text, new_locale text, new_password_hash text) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  invitation public.invitations;
  member uuid := gen_random_uuid();
BEGIN
  SELECT * INTO invitation FROM public.invitations i
    WHERE i.firm_id = system.firm_id() AND i.token_hash = hash AND i.state = 'open' AND i.expires_at > now() FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  INSERT INTO public.users (id, email, name, locale, password_hash)
    VALUES (member, invitation.email, new_name, new_locale, new_password_hash) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  INSERT INTO public.memberships (firm_id, id, user_id, role)
    VALUES (invitation.firm_id, gen_random_uuid(), member, invitation.role);
  UPDATE public.invitations i SET state = 'accepted', accepted_by = member, token_hash = NULL
    WHERE i.firm_id = invitation.firm_id AND i.id = invitation.id;
  RETURN member;
END
$$;

-- The same for somebody who is signed in, in whichever firm, with exactly the invited address; who left comes back.
CREATE FUNCTION system.join_firm(hash text, holder_firm uuid, holder uuid) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  invitation public.invitations;
  member uuid;
BEGIN
  SELECT * INTO invitation FROM public.invitations i
    WHERE i.firm_id = system.firm_id() AND i.token_hash = hash AND i.state = 'open' AND i.expires_at > now() FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT u.id INTO member FROM public.sessions s JOIN public.users u
      ON u.id = s.user_id AND u.credential_version = s.credential_version
    WHERE s.firm_id = holder_firm AND s.id = holder AND s.ended_at IS NULL AND s.expires_at > now()
      AND u.email = invitation.email;
  IF member IS NULL THEN
    RETURN NULL;
  END IF;
  INSERT INTO public.memberships AS m (firm_id, id, user_id, role)
    VALUES (invitation.firm_id, gen_random_uuid(), member, invitation.role)
    ON CONFLICT (firm_id, user_id) DO UPDATE
      SET role = excluded.role, is_active = true, version = m.version + 1 WHERE NOT m.is_active;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  UPDATE public.invitations i SET state = 'accepted', accepted_by = member, token_hash = NULL
    WHERE i.firm_id = invitation.firm_id AND i.id = invitation.id;
  RETURN member;
END
$$;

-- Somebody says that they lost the password of an address. Whether it has a login is not asked here: the same rows are
-- read and written for every address. Beyond `most` within an hour the letter is kept and not sent. Addresses that were
-- typed in are forgotten after a day.
CREATE FUNCTION system.request_reset(login_email text, most int) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH forgotten AS (
    UPDATE public.letters l SET address = NULL
    WHERE l.kind = 'reset' AND l.address IS NOT NULL AND l.created_at < now() - interval '1 day'
  )
  INSERT INTO public.letters (id, kind, address, state)
  SELECT gen_random_uuid(), 'reset', lower(login_email), CASE WHEN count(*) < most THEN 'waiting' ELSE 'dropped' END
  FROM public.letters l
  WHERE l.address = lower(login_email) AND l.kind = 'reset' AND l.created_at > now() - interval '1 hour'
$$;

-- The holder of a live session wants another address: a link to the new one, and a notice to the old one.
CREATE FUNCTION system.request_email_change(holder uuid, new_email text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH asking AS (
    SELECT u.id, u.email FROM public.sessions s JOIN public.users u
      ON u.id = s.user_id AND u.credential_version = s.credential_version
    WHERE s.firm_id = system.firm_id() AND s.id = holder AND s.ended_at IS NULL
  ), older AS (
    UPDATE public.letters l SET token_hash = NULL, state = CASE l.state WHEN 'waiting' THEN 'dropped' ELSE l.state END
    FROM asking WHERE l.user_id = asking.id AND l.kind = 'email_change'
  ), written AS (
    INSERT INTO public.letters (id, kind, user_id, address)
    SELECT gen_random_uuid(), kind, asking.id, address
    FROM asking, (VALUES ('email_change', lower(new_email)), ('email_notice', NULL)) AS l (kind, address)
    RETURNING id
  )
  SELECT EXISTS (SELECT FROM written)
$$;

-- Whose password or address the holder of this token may change, and in which firm that is on record.
CREATE FUNCTION system.find_letter_link(hash text, link_kind text)
RETURNS TABLE (user_id uuid, email text, name text, firm_id uuid, firm_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT u.id, u.email, u.name, m.firm_id, f.name
  FROM public.letters l
  JOIN public.users u ON u.id = l.user_id
  JOIN public.memberships m ON m.user_id = u.id AND m.is_active
  JOIN public.firms f ON f.id = m.firm_id
  WHERE l.token_hash = hash AND l.kind = link_kind AND l.expires_at > now()
  ORDER BY m.created_at, m.firm_id
$$;

-- A new password by a link, once. It ends every session of its owner, kills their other links and tells them.
CREATE FUNCTION system.reset_password(hash text, new_password_hash text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  owner uuid;
BEGIN
  UPDATE public.letters l SET token_hash = NULL
    WHERE l.token_hash = hash AND l.kind = 'reset' AND l.expires_at > now() RETURNING l.user_id INTO owner;
  IF owner IS NULL THEN
    RETURN false;
  END IF;
  UPDATE public.users u SET password_hash = new_password_hash, credential_version = u.credential_version + 1
    WHERE u.id = owner;
  UPDATE public.letters l SET token_hash = NULL WHERE l.user_id = owner AND l.token_hash IS NOT NULL;
  INSERT INTO public.letters (id, kind, user_id) VALUES (gen_random_uuid(), 'reset_notice', owner);
  RETURN true;
END
$$;

-- A new address by a link that was sent there, once, unless it is another login's by now. Links to the old one die.
CREATE FUNCTION system.confirm_email(hash text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  owner uuid;
  new_email text;
BEGIN
  UPDATE public.letters l SET token_hash = NULL
    WHERE l.token_hash = hash AND l.kind = 'email_change' AND l.expires_at > now()
    RETURNING l.user_id, l.address INTO owner, new_email;
  IF owner IS NULL OR EXISTS (SELECT FROM public.users u WHERE u.email = new_email) THEN
    RETURN false;
  END IF;
  UPDATE public.users u SET email = new_email WHERE u.id = owner;
  UPDATE public.letters l SET token_hash = NULL WHERE l.user_id = owner AND l.token_hash IS NOT NULL;
  RETURN true;
EXCEPTION
  WHEN unique_violation THEN
    RETURN false;
END
$$;

-- The relay: leases letters that wait, oldest first. One that nobody could take for so long is undelivered.
CREATE FUNCTION system.claim_letters(batch int, lease interval)
RETURNS TABLE (id uuid, lease_token uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  UPDATE public.letters l
  SET attempt = l.attempt + 1, lease_token = gen_random_uuid(), lease_until = now() + lease
  WHERE l.id IN (
    SELECT w.id FROM public.letters w
    WHERE w.state = 'waiting' AND (w.lease_until IS NULL OR w.lease_until < now())
    ORDER BY w.created_at
    LIMIT batch
    FOR UPDATE SKIP LOCKED)
  RETURNING l.id, l.lease_token
$$;

-- The sender: keeps the hash of the token that it is about to send, in place of any older one, and learns what to write
-- to whom. No row when the letter is not leased to it, or there is nobody to write to: then it is dropped.
CREATE FUNCTION system.open_letter(item uuid, lease uuid, hash text)
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

-- How it went. What may pass is tried again after `pause`, for as long as anybody waits for it.
CREATE FUNCTION system.close_letter(item uuid, lease uuid, outcome text, pause interval, problem text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH closed AS (
    UPDATE public.letters l SET last_error = problem, lease_until = now() + pause,
      state = CASE
        WHEN outcome <> 'again' THEN outcome
        WHEN l.created_at < now() - CASE l.kind WHEN 'reset' THEN interval '30 minutes' WHEN 'invitation' THEN interval '72 hours' ELSE interval '24 hours' END THEN 'failed'
        ELSE 'waiting' END
    WHERE l.id = item AND l.lease_token = lease AND l.state = 'waiting'
    RETURNING l.invitation_id, l.state
  )
  UPDATE public.invitations i SET delivery = closed.state FROM closed
  WHERE i.id = closed.invitation_id AND i.state = 'open'
$$;

GRANT CREATE ON SCHEMA system TO prazo_system;
DO $$
DECLARE
  f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY[
    'system.write_invitation_letter(uuid)', 'system.revoke_invitation(uuid)', 'system.invitation_letters_today()',
    'system.find_invitation(text)', 'system.accept_invitation(text, text, text, text)',
    'system.join_firm(text, uuid, uuid)', 'system.request_reset(text, int)',
    'system.request_email_change(uuid, text)', 'system.find_letter_link(text, text)',
    'system.reset_password(text, text)', 'system.confirm_email(text)', 'system.claim_letters(int, interval)',
    'system.open_letter(uuid, uuid, text)', 'system.close_letter(uuid, uuid, text, interval, text)'
  ]::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prazo_app', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO prazo_system', f);
  END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
