import { asOwner, type Owner } from '../harness/test-database.ts';

type Listed = Readonly<Record<string, readonly string[]>>;

async function listed(owner: Owner, query: string): Promise<Listed> {
  const rows = await asOwner<{ object: string; entries: string[] }>(owner, query);

  return Object.fromEntries(rows.map(({ object, entries }) => [object, entries]));
}

/** Who but its owner may do what with each table, column and definer function. */
export function foundGrants(owner: Owner): Promise<Listed> {
  return listed(
    owner,
    `WITH granted AS (
       SELECT c.relname::text AS object, a.grantee, a.privilege_type AS what, c.relowner AS owner
       FROM pg_class c, aclexplode(c.relacl) a
       WHERE c.relnamespace IN ('public'::regnamespace, 'system'::regnamespace) AND c.relkind IN ('r', 'p', 'v', 'm')
       UNION ALL
       SELECT c.relname, a.grantee, a.privilege_type || ' of ' || string_agg(t.attname, ', ' ORDER BY t.attnum), c.relowner
       FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
       WHERE c.relnamespace = 'public'::regnamespace GROUP BY c.oid, a.grantee, a.privilege_type
       UNION ALL
       SELECT 'system.' || p.proname, a.grantee, a.privilege_type, p.proowner
       FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
       WHERE p.prosecdef AND p.pronamespace IN ('public'::regnamespace, 'system'::regnamespace)
     )
     SELECT object, array_agg(who || ': ' || what ORDER BY who) AS entries FROM (
       SELECT object, CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS who,
         string_agg(what, ', ' ORDER BY what) AS what
       FROM granted WHERE grantee <> owner AND grantee <> 'prazo_eraser'::regrole GROUP BY object, grantee) g
     GROUP BY object ORDER BY object`,
  );
}

/** Every policy that is not one of the two usual ones of a firm's table. */
export function foundPolicies(owner: Owner): Promise<Listed> {
  const own = `(firm_id = (NULLIF(current_setting(''app.firm_id''::text, true), ''''::text))::uuid)`;

  return listed(
    owner,
    `WITH policies AS (
       SELECT tablename::text AS object, format('%s %s %s for %s: %s / %s', lower(permissive), policyname, lower(cmd),
         array_to_string(roles, ', '), regexp_replace(coalesce(qual, '-'), '[[:space:]]+', ' ', 'g'), coalesce(with_check, '-')) AS entry
       FROM pg_policies WHERE schemaname = 'public' AND roles <> ARRAY['prazo_eraser'::name]
     ), usual AS (
       SELECT c.relname::text AS object, u.entry FROM pg_class c CROSS JOIN (VALUES
         ('permissive any_row all for prazo_app: true / true'),
         ('restrictive same_firm all for prazo_app: ${own} / ${own}')) AS u (entry)
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND EXISTS (
         SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'firm_id')
     )
     SELECT object, array_agg(entry ORDER BY entry) AS entries FROM (
       SELECT p.object, p.entry FROM policies p WHERE (p.object, p.entry) NOT IN (SELECT u.object, u.entry FROM usual u)
       UNION ALL
       SELECT u.object, 'MISSING ' || u.entry FROM usual u WHERE (u.object, u.entry) NOT IN (SELECT p.object, p.entry FROM policies p)
     ) x GROUP BY object ORDER BY object`,
  );
}

/** The eraser's policies: one and the same in every table of a firm, so that only the rest is listed, and what is missing. */
export function foundErasers(owner: Owner): Promise<Listed> {
  return listed(
    owner,
    `WITH policies AS (
       SELECT tablename::text AS object, format('%s %s %s: %s / %s', lower(permissive), policyname, lower(cmd),
         coalesce(qual, '-'), coalesce(with_check, '-')) AS entry
       FROM pg_policies WHERE schemaname = 'public' AND 'prazo_eraser'::name = ANY (roles)
     ), usual AS (
       SELECT c.relname::text AS object, 'permissive eraser all: true / false' AS entry FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND EXISTS (
         SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'firm_id')
     )
     SELECT object, array_agg(entry ORDER BY entry) AS entries FROM (
       SELECT p.object, p.entry FROM policies p WHERE (p.object, p.entry) NOT IN (SELECT u.object, u.entry FROM usual u)
       UNION ALL
       SELECT u.object, 'MISSING ' || u.entry FROM usual u WHERE (u.object, u.entry) NOT IN (SELECT p.object, p.entry FROM policies p)
     ) x GROUP BY object ORDER BY object`,
  );
}

/** What the eraser may do: in every table of a firm the same, so that only the rest is listed. */
export function foundErasing(ownerUrl: Owner): Promise<Listed> {
  return listed(
    ownerUrl,
    `SELECT object, array_agg(what ORDER BY what) AS entries FROM (
       SELECT c.relname::text AS object, a.privilege_type AS what FROM pg_class c, aclexplode(c.relacl) a
       WHERE a.grantee = 'prazo_eraser'::regrole
       UNION ALL
       SELECT c.relname, a.privilege_type || ' of ' || string_agg(t.attname, ', ' ORDER BY t.attname)
       FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
       WHERE a.grantee = 'prazo_eraser'::regrole GROUP BY c.relname, a.privilege_type
     ) g GROUP BY object
     HAVING NOT (array_agg(what ORDER BY what) = ARRAY['DELETE', 'SELECT of firm_id']
       AND EXISTS (SELECT FROM pg_attribute f WHERE f.attrelid = ('public.' || object)::regclass AND f.attname = 'firm_id'))
     ORDER BY object`,
  );
}

/** What each role of the service may do in the server, and which roles it can take on. */
export function foundRoles(owner: Owner): Promise<Listed> {
  return listed(
    owner,
    `SELECT r.rolname::text AS object, array_remove(ARRAY[
       CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
       CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
       CASE WHEN r.rolreplication THEN 'REPLICATION' END, CASE WHEN r.rolcanlogin THEN 'LOGIN' END]
       || ARRAY(SELECT 'member of ' || m.roleid::regrole FROM pg_auth_members m WHERE m.member = r.oid ORDER BY 1), NULL) AS entries
     FROM pg_roles r WHERE r.rolname IN ('prazo_app', 'prazo_system', 'prazo_queue', 'prazo_eraser') ORDER BY 1`,
  );
}

/** Who but its owner may use a schema of the service, or make something in it. */
export function foundSchemas(owner: Owner): Promise<Listed> {
  return listed(
    owner,
    `SELECT object, array_agg(who || ': ' || what ORDER BY who) AS entries FROM (
       SELECT n.nspname::text AS object, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END AS who,
         string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type) AS what
       FROM pg_namespace n, aclexplode(n.nspacl) a
       WHERE n.nspname IN ('public', 'system', 'bullmq') AND a.grantee <> n.nspowner
       GROUP BY n.nspname, a.grantee) s
     GROUP BY object ORDER BY object`,
  );
}

/** Whatever in the schemas of the service is no table, index, key or function: each may carry rows past the policies. */
export function foundOthers(owner: Owner): Promise<Listed> {
  return listed(
    owner,
    `SELECT object, array_agg(name ORDER BY name) AS entries FROM (
       SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
         WHEN 'f' THEN 'foreign table' ELSE 'partitioned table' END AS object, c.oid::regclass || coalesce(' granted ' || CASE WHEN c.relkind = 'S' THEN c.relacl::text END, '') AS name
       FROM pg_class c
       WHERE c.relnamespace IN ('public'::regnamespace, 'system'::regnamespace) AND c.relkind IN ('v', 'm', 'S', 'f', 'p')
       UNION ALL SELECT 'publication', pubname FROM pg_publication
       UNION ALL SELECT 'rule', rulename || ' on ' || ev_class::regclass FROM pg_rewrite
         WHERE rulename <> '_RETURN' AND ev_class >= 16384
       UNION ALL SELECT 'trigger', tgname || ' on ' || tgrelid::regclass FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
         WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace
       UNION ALL SELECT 'event trigger', evtname FROM pg_event_trigger
       UNION ALL SELECT 'extension', extname FROM pg_extension WHERE extname <> 'plpgsql'
       UNION ALL SELECT 'default right', coalesce(n.nspname, 'any schema') || ' ' || d.defaclobjtype::text || ' ' || d.defaclacl::text
         FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace WHERE n.nspname IS DISTINCT FROM 'bullmq'
     ) o GROUP BY object ORDER BY object`,
  );
}
