-- A firm with much to do does not keep the others waiting: what the worker takes up, it takes up in turns.

CREATE INDEX outbox_pending_of_firm ON outbox (firm_id, created_at) WHERE handled_at IS NULL;

-- CreateIndex
CREATE INDEX "bundles_firm_id_lease_until_idx" ON "bundles"("firm_id", "lease_until");

-- CreateIndex
CREATE INDEX "files_firm_id_lease_until_idx" ON "files"("firm_id", "lease_until");

-- The relay: takes what nobody is working on, of every firm that waits the same share, its oldest first, and leases it, so
-- that a lost job comes back by itself. The firms are found one by one: their events may be many.
CREATE OR REPLACE FUNCTION system.claim_outbox(batch int, lease interval)
RETURNS TABLE (id uuid, topic text, attempt int)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH RECURSIVE firms (firm_id) AS (
    (SELECT p.firm_id FROM public.outbox p WHERE p.handled_at IS NULL ORDER BY p.firm_id LIMIT 1)
    UNION
    (SELECT n.firm_id FROM firms f CROSS JOIN LATERAL (
      SELECT p.firm_id FROM public.outbox p WHERE p.firm_id > f.firm_id AND p.handled_at IS NULL ORDER BY p.firm_id LIMIT 1) n)
  )
  UPDATE public.outbox o
  SET attempt = o.attempt + 1, lease_until = now() + lease * least(o.attempt + 1, 10)
  WHERE (o.firm_id, o.id) IN (
    SELECT w.firm_id, w.id FROM firms f CROSS JOIN LATERAL (
      SELECT p.firm_id, p.id, p.created_at FROM public.outbox p
      WHERE p.firm_id = f.firm_id AND p.handled_at IS NULL AND (p.lease_until IS NULL OR p.lease_until < now())
      ORDER BY p.created_at
      LIMIT (SELECT greatest(batch / count(*), 1) FROM firms)
      FOR UPDATE SKIP LOCKED) w
    ORDER BY w.created_at
    LIMIT batch)
  RETURNING o.id, o.topic, o.attempt
$$;

-- The keeper of files: leases those that wait to be scanned, that were never sent, or whose bytes are to go; first of the
-- firm that it saw to the longest time ago.
CREATE OR REPLACE FUNCTION system.claim_files(batch int, lease interval)
RETURNS TABLE (firm_id uuid, id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  UPDATE public.files f
  SET attempt = f.attempt + 1, lease_until = now() + lease
  WHERE (f.firm_id, f.id) IN (
    SELECT w.firm_id, w.id FROM public.files w
    WHERE (w.state IN ('pending', 'quarantined') OR (w.state IN ('rejected', 'removed') AND w.removed_at IS NULL))
      AND (w.state <> 'pending' OR w.created_at < now() - interval '1 day')
      AND (w.lease_until IS NULL OR w.lease_until < now())
    ORDER BY (SELECT max(o.lease_until) FROM public.files o WHERE o.firm_id = w.firm_id) NULLS FIRST, w.created_at
    LIMIT batch
    FOR UPDATE SKIP LOCKED)
  RETURNING f.firm_id, f.id
$$;

-- The maker of bundles: leases those that were asked for, and those whose bytes are to go; first of the firm that it saw
-- to the longest time ago.
CREATE OR REPLACE FUNCTION system.claim_bundles(batch int, lease interval)
RETURNS TABLE (firm_id uuid, id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  UPDATE public.bundles b
  SET attempt = b.attempt + 1, lease_until = now() + lease
  WHERE (b.firm_id, b.id) IN (
    SELECT w.firm_id, w.id FROM public.bundles w
    WHERE (w.state = 'requested' OR (w.state IN ('failed', 'removed') AND w.removed_at IS NULL))
      AND (w.lease_until IS NULL OR w.lease_until < now())
    ORDER BY (SELECT max(o.lease_until) FROM public.bundles o WHERE o.firm_id = w.firm_id) NULLS FIRST, w.created_at
    LIMIT batch
    FOR UPDATE SKIP LOCKED)
  RETURNING b.firm_id, b.id
$$;
