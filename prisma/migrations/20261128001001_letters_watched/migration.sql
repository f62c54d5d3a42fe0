-- The watchdog counts letters too: an invitation that nobody sends is silence like any other.

GRANT CREATE ON SCHEMA system TO prazo_system;
DROP FUNCTION system.engine_status();
CREATE FUNCTION system.engine_status()
RETURNS TABLE (seconds_since_beat float8, outbox_pending bigint, outbox_late_seconds float8, dispatches_due bigint,
  dispatch_late_seconds float8, dispatches_failing bigint, letters_due bigint, letter_late_seconds float8,
  letters_failing bigint)
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
      WHERE d.state IN ('planned', 'sending') AND d.due_at <= now() AND d.attempt >= 3),
    letters.due, letters.late_seconds, letters.failing
  FROM (
    SELECT count(*) AS due,
      coalesce(extract(epoch FROM now() - min(greatest(l.created_at, l.lease_until))
        FILTER (WHERE l.lease_until IS NULL OR l.lease_until < now())), 0)::float8 AS late_seconds,
      count(*) FILTER (WHERE l.attempt >= 3) AS failing
    FROM public.letters l WHERE l.state = 'waiting') AS letters
$$;
REVOKE ALL ON FUNCTION system.engine_status() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system.engine_status() TO prazo_app;
ALTER FUNCTION system.engine_status() OWNER TO prazo_system;
REVOKE CREATE ON SCHEMA system FROM prazo_system;
