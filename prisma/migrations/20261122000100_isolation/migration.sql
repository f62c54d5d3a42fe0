-- One firm's rows are never another's: roles that own nothing, row-level security enabled and forced, and a
-- restrictive policy, so that a policy added later can narrow access but never widen it.

-- Roles are shared by all databases of a server, so they may exist already (or appear while we look).
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['prazo_app', 'prazo_system', 'prazo_queue'] LOOP
    CONTINUE WHEN to_regrole(name) IS NOT NULL;
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', name);
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;
  IF NOT pg_has_role(current_user, 'prazo_system', 'MEMBER') THEN
    EXECUTE format('GRANT prazo_system TO %I', current_user);
  END IF;
END
$$;

CREATE SCHEMA system;
GRANT USAGE ON SCHEMA public, system TO prazo_app, prazo_system;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- After the first transaction a pooled connection holds '' instead of NULL; both mean "no firm", which sees nothing.
CREATE FUNCTION system.firm_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('app.firm_id', true), '')::uuid $$;
GRANT EXECUTE ON FUNCTION system.firm_id() TO prazo_app, prazo_system;

-- Every table of a firm passes through here; the catalogue test fails for one that did not.
CREATE PROCEDURE system.isolate(tables text[])
LANGUAGE plpgsql
AS $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY any_row ON public.%I TO prazo_app USING (true) WITH CHECK (true)', t);
    EXECUTE format(
      'CREATE POLICY same_firm ON public.%I AS RESTRICTIVE TO prazo_app'
      ' USING (firm_id = nullif(current_setting(''app.firm_id'', true), '''')::uuid)'
      ' WITH CHECK (firm_id = nullif(current_setting(''app.firm_id'', true), '''')::uuid)', t);
  END LOOP;
END
$$;

CALL system.isolate(ARRAY[
  'memberships', 'sessions', 'people', 'search_tokens', 'clients', 'dependents', 'permits', 'cases', 'submissions',
  'notices', 'deadlines', 'alerts', 'dispatches', 'outbox', 'timeline', 'audit', 'idempotency_keys'
]);

-- The tables that have no firm_id say here who may read them.
ALTER TABLE firms ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY any_row ON firms TO prazo_app USING (true) WITH CHECK (true);
CREATE POLICY same_firm ON firms AS RESTRICTIVE TO prazo_app
  USING (id = nullif(current_setting('app.firm_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.firm_id', true), '')::uuid);

ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY any_row ON users FOR SELECT TO prazo_app USING (true);
CREATE POLICY same_firm ON users AS RESTRICTIVE TO prazo_app
  USING (EXISTS (
    SELECT FROM memberships m
    WHERE m.firm_id = nullif(current_setting('app.firm_id', true), '')::uuid AND m.user_id = users.id))
  WITH CHECK (false);

ALTER TABLE offices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY any_row ON offices FOR SELECT TO prazo_app USING (true);
CREATE POLICY some_firm ON offices AS RESTRICTIVE TO prazo_app
  USING (nullif(current_setting('app.firm_id', true), '') IS NOT NULL)
  WITH CHECK (false);

ALTER TABLE heartbeats ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- What the application may do. Nothing legal is deleted; what happened is written once.
GRANT SELECT ON firms, offices TO prazo_app;
GRANT SELECT (id, email, name, locale, created_at) ON users TO prazo_app;
GRANT SELECT, INSERT, UPDATE ON
  sessions, people, clients, dependents, permits, cases, submissions, notices, deadlines, alerts, dispatches, outbox,
  idempotency_keys TO prazo_app;
GRANT SELECT ON memberships TO prazo_app;
GRANT SELECT, INSERT ON timeline, audit TO prazo_app;
GRANT SELECT, INSERT, DELETE ON search_tokens TO prazo_app;

-- The system role owns the functions below and creates firms; it sees only the tables named here.
GRANT SELECT, INSERT, UPDATE ON firms, users, memberships, offices, heartbeats TO prazo_system;
GRANT SELECT ON sessions, deadlines TO prazo_system;
GRANT SELECT, UPDATE ON outbox, dispatches TO prazo_system;
CREATE POLICY system_row ON firms TO prazo_system USING (true) WITH CHECK (true);
CREATE POLICY system_row ON users TO prazo_system USING (true) WITH CHECK (true);
CREATE POLICY system_row ON memberships TO prazo_system USING (true) WITH CHECK (true);
CREATE POLICY system_row ON offices TO prazo_system USING (true) WITH CHECK (true);
CREATE POLICY system_row ON heartbeats TO prazo_system USING (true) WITH CHECK (true);
CREATE POLICY system_row ON sessions FOR SELECT TO prazo_system USING (true);
CREATE POLICY system_row ON deadlines FOR SELECT TO prazo_system USING (true);
CREATE POLICY system_row ON outbox TO prazo_system USING (true) WITH CHECK (true);
CREATE POLICY system_row ON dispatches TO prazo_system USING (true) WITH CHECK (true);

-- Values the application relies on. Text with a check, not an enum: enum comparison is not leakproof, so that an
-- index would not be used under row-level security.
ALTER TABLE firms
  ADD CONSTRAINT firms_send_days CHECK (send_days IN ('working_days', 'every_day')),
  ADD CONSTRAINT firms_send_hours CHECK (send_from >= 0 AND send_from < send_until AND send_until <= 24);
ALTER TABLE users
  ADD CONSTRAINT users_email_folded CHECK (email = lower(email)),
  ADD CONSTRAINT users_locale CHECK (locale IN ('pt', 'en'));
ALTER TABLE memberships
  ADD CONSTRAINT memberships_role CHECK (role IN ('paralegal', 'lawyer', 'admin'));
ALTER TABLE dependents
  ADD CONSTRAINT dependents_kinship CHECK (kinship IN ('child', 'spouse', 'partner', 'parent', 'sibling', 'other'));
ALTER TABLE permits
  ADD CONSTRAINT permits_span CHECK (issued_on IS NULL OR expires_on IS NULL OR issued_on <= expires_on);
ALTER TABLE cases
  ADD CONSTRAINT cases_status CHECK (status IN ('open', 'closed')),
  ADD CONSTRAINT cases_waiting_on CHECK (waiting_on IN ('client', 'firm', 'aima', 'court', 'third_party')),
  ADD CONSTRAINT cases_closed CHECK ((status = 'closed') = (closed_on IS NOT NULL));
ALTER TABLE submissions
  ADD CONSTRAINT submissions_kind CHECK (kind IN ('request', 'follow_up', 'correction', 'hearing_letter', 'complaint', 'annulment_request')),
  ADD CONSTRAINT submissions_channel CHECK (channel IN ('contactenos', 'renewal_portal', 'professional_portal', 'email', 'registered_post', 'counter')),
  ADD CONSTRAINT submissions_reference CHECK (reference = btrim(reference) AND length(reference) BETWEEN 1 AND 64);
ALTER TABLE notices
  ADD CONSTRAINT notices_kind CHECK (kind IN ('appointment_receipt', 'acknowledgement', 'elements_request', 'hearing', 'decision', 'other')),
  ADD CONSTRAINT notices_channel CHECK (channel IN ('contactenos', 'renewal_portal', 'professional_portal', 'email', 'registered_post', 'counter')),
  ADD CONSTRAINT notices_reply_days CHECK (reply_days BETWEEN 1 AND 365);
ALTER TABLE deadlines
  ADD CONSTRAINT deadlines_status CHECK (status IN ('open', 'done', 'superseded')),
  ADD CONSTRAINT deadlines_source CHECK (num_nonnulls(submission_id, notice_id) = 1),
  ADD CONSTRAINT deadlines_safe CHECK (safe_on <= legal_on),
  ADD CONSTRAINT deadlines_closed CHECK ((status = 'open') = (closed_at IS NULL)),
  ADD CONSTRAINT deadlines_proof CHECK (status <> 'done' OR length(proof) > 0);
ALTER TABLE dispatches
  ADD CONSTRAINT dispatches_kind CHECK (kind IN ('reminder', 'escalation')),
  ADD CONSTRAINT dispatches_state CHECK (state IN ('planned', 'sending', 'sent', 'failed', 'cancelled')),
  ADD CONSTRAINT dispatches_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL));

-- A rule gives one open deadline for one event, however often the worker runs.
CREATE UNIQUE INDEX deadlines_one_open ON deadlines (firm_id, case_id, rule, coalesce(submission_id, notice_id))
  WHERE status = 'open';
-- The clocks look across firms, and only at what is still to be done.
CREATE INDEX outbox_pending ON outbox (created_at) WHERE handled_at IS NULL;
CREATE INDEX dispatches_pending ON dispatches (due_at) WHERE state IN ('planned', 'sending');
CREATE INDEX deadlines_pending ON deadlines (safe_on, firm_id) WHERE status = 'open';
CREATE INDEX alerts_unanswered ON alerts (firm_id, deadline_id) WHERE acknowledged_at IS NULL;
-- Token search compares prefixes bytewise, which stays an index look-up under row-level security.
ALTER TABLE search_tokens ALTER COLUMN token TYPE text COLLATE "C";

-- The only look-ups across firms. Each returns the least that its caller needs; test/isolation lists and proves them.

-- Before a firm is known: who signs in, and where may they go?
CREATE FUNCTION system.find_login(login_email text)
RETURNS TABLE (user_id uuid, name text, password_hash text, firm_id uuid, firm_name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT u.id, u.name, u.password_hash, m.firm_id, f.name, m.role
  FROM public.users u
  LEFT JOIN public.memberships m ON m.user_id = u.id AND m.is_active
  LEFT JOIN public.firms f ON f.id = m.firm_id
  WHERE u.email = lower(login_email)
  ORDER BY m.created_at, m.firm_id
$$;

CREATE FUNCTION system.find_session(hash text)
RETURNS TABLE (session_id uuid, firm_id uuid, user_id uuid, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT s.id, s.firm_id, s.user_id, m.role
  FROM public.sessions s
  JOIN public.memberships m ON m.firm_id = s.firm_id AND m.user_id = s.user_id AND m.is_active
  WHERE s.token_hash = hash AND s.ended_at IS NULL AND s.expires_at > now()
$$;

-- The relay: takes what nobody is working on, oldest first, and leases it, so that a lost job comes back by itself.
CREATE FUNCTION system.claim_outbox(batch int, lease interval)
RETURNS TABLE (id uuid, topic text, attempt int)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  UPDATE public.outbox o
  SET attempt = o.attempt + 1, lease_until = now() + lease * least(o.attempt + 1, 10)
  WHERE (o.firm_id, o.id) IN (
    SELECT p.firm_id, p.id FROM public.outbox p
    WHERE p.handled_at IS NULL AND (p.lease_until IS NULL OR p.lease_until < now())
    ORDER BY p.created_at
    LIMIT batch
    FOR UPDATE SKIP LOCKED)
  RETURNING o.id, o.topic, o.attempt
$$;

CREATE FUNCTION system.find_outbox(item uuid)
RETURNS TABLE (firm_id uuid, topic text, subject_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT o.firm_id, o.topic, o.subject_id FROM public.outbox o WHERE o.id = item AND o.handled_at IS NULL
$$;
CREATE INDEX outbox_pending_id ON outbox (id) WHERE handled_at IS NULL;

-- The dispatcher: takes due messages under a lease. A sender without the current lease token may not finish.
CREATE FUNCTION system.claim_dispatches(batch int, lease interval)
RETURNS TABLE (id uuid, lease_token uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  UPDATE public.dispatches d
  SET attempt = d.attempt + 1, lease_token = gen_random_uuid(), lease_until = now() + lease
  WHERE (d.firm_id, d.id) IN (
    SELECT p.firm_id, p.id FROM public.dispatches p
    WHERE p.state IN ('planned', 'sending') AND p.due_at <= now() AND (p.lease_until IS NULL OR p.lease_until < now())
    ORDER BY p.due_at
    LIMIT batch
    FOR UPDATE SKIP LOCKED)
  RETURNING d.id, d.lease_token
$$;

CREATE FUNCTION system.find_dispatch(item uuid, lease uuid)
RETURNS TABLE (firm_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT d.firm_id FROM public.dispatches d
  WHERE d.id = item AND d.lease_token = lease AND d.state IN ('planned', 'sending')
$$;
CREATE INDEX dispatches_pending_id ON dispatches (id) WHERE state IN ('planned', 'sending');

-- The planner: which firms have a date coming?
CREATE FUNCTION system.firms_with_deadlines(until date)
RETURNS TABLE (firm_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT DISTINCT d.firm_id FROM public.deadlines d WHERE d.status = 'open' AND d.safe_on <= until
$$;

-- The watchdog: does the engine run, and is anything late?
CREATE FUNCTION system.beat(process_name text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  INSERT INTO public.heartbeats (process, beat_at) VALUES (process_name, now())
  ON CONFLICT (process) DO UPDATE SET beat_at = excluded.beat_at
$$;

CREATE FUNCTION system.engine_status()
RETURNS TABLE (seconds_since_beat float8, outbox_pending bigint, outbox_late_seconds float8, dispatches_due bigint,
  dispatch_late_seconds float8, dispatches_failing bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT
    (SELECT extract(epoch FROM now() - max(h.beat_at)) FROM public.heartbeats h),
    (SELECT count(*) FROM public.outbox o WHERE o.handled_at IS NULL),
    (SELECT coalesce(extract(epoch FROM now() - min(o.created_at)), 0) FROM public.outbox o WHERE o.handled_at IS NULL),
    (SELECT count(*) FROM public.dispatches d WHERE d.state IN ('planned', 'sending') AND d.due_at <= now()),
    -- How long a message could have been taken and nobody took it. One that is tried again and again is not late: it is
    -- counted as failing, so that a single full mailbox does not hide a dispatcher that has stopped.
    (SELECT coalesce(extract(epoch FROM now() - min(greatest(d.due_at, d.lease_until))), 0) FROM public.dispatches d
      WHERE d.state IN ('planned', 'sending') AND d.due_at <= now() AND (d.lease_until IS NULL OR d.lease_until < now())),
    (SELECT count(*) FROM public.dispatches d
      WHERE d.state IN ('planned', 'sending') AND d.due_at <= now() AND d.attempt >= 3)
$$;

-- Definer functions belong to the system role, whose policies are named above, and only the application calls them.
GRANT CREATE ON SCHEMA system TO prazo_system;
DO $$
DECLARE
  f regprocedure;
BEGIN
  FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'system'::regnamespace AND p.prosecdef LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prazo_app', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO prazo_system', f);
  END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
REVOKE ALL ON PROCEDURE system.isolate(text[]) FROM PUBLIC;
