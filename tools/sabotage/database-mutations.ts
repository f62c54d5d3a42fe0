import { asOwner, type Owner } from '#test/harness/test-database';

export type DatabaseMutation = {
  readonly name: string;
  readonly sql: string;
  /** The table whose rows another firm could then reach: the two-firm questions must notice it too. */
  readonly opens?: string;
  /** What the look at the catalogue must say, where another finding could hide that it does not. */
  readonly says?: string;
  /** The function whose deeds it changes, which only asking the function can show. */
  readonly changes?: string;
  /** The suite that asks this function, which this run does not do. */
  readonly askedIn?: string;
};

/** Each part reads the catalogue and says, as rows, what could be taken away from it. New objects join by themselves. */
const parts: Readonly<Record<string, string>> = {
  policies: `
    WITH p AS (
      SELECT tablename AS t, policyname AS n, permissive, cmd, roles, qual, with_check,
        format('CREATE POLICY %I ON %I AS %s FOR %s TO %s', policyname, tablename, 'PERMISSIVE', cmd, array_to_string(roles, ',')) AS again,
        coalesce(' USING (' || qual || ')', '') || coalesce(' WITH CHECK (' || with_check || ')', '') AS terms,
        format('%I ON %I', policyname, tablename) AS what,
        CASE WHEN policyname = 'same_firm' AND has_firm THEN tablename END AS opens,
        has_table_privilege('prazo_app', format('public.%I', tablename), 'INSERT, UPDATE') AS is_written
      FROM pg_policies, LATERAL (SELECT EXISTS (SELECT FROM pg_attribute a
        WHERE a.attrelid = format('public.%I', tablename)::regclass AND a.attname = 'firm_id') AS has_firm) f
      WHERE schemaname = 'public')
    SELECT 'drop policy ' || what AS name, 'DROP POLICY ' || what AS sql, opens FROM p
    UNION ALL SELECT 'permissive policy ' || what, format('DROP POLICY %s; %s%s', what, again, terms), opens
      FROM p WHERE permissive = 'RESTRICTIVE'
    UNION ALL SELECT 'reading open in policy ' || what, format('ALTER POLICY %s USING (true)', what), opens
      FROM p WHERE qual <> 'true'
    UNION ALL SELECT 'writing open in policy ' || what, format('ALTER POLICY %s WITH CHECK (true)', what), CASE WHEN is_written THEN opens END
      FROM p WHERE with_check NOT IN ('true')
    UNION ALL SELECT 'policy for everybody ' || what, format('ALTER POLICY %s TO PUBLIC', what), NULL
      FROM p WHERE permissive = 'PERMISSIVE'`,
  tables: `
    SELECT change || ' ' || c.relname AS name, format('ALTER TABLE %I %s', c.relname, change) AS sql,
      CASE WHEN change LIKE 'DISABLE%' AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'firm_id')
        THEN c.relname END AS opens
    FROM pg_class c, unnest(ARRAY['DISABLE ROW LEVEL SECURITY', 'NO FORCE ROW LEVEL SECURITY', 'OWNER TO prazo_app',
      'OWNER TO prazo_system']) AS change
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND (c.relrowsecurity OR change LIKE 'OWNER%')`,
  rights: `
    SELECT format('%s %s to %s', what, c.relname, who) AS name, format('GRANT %s ON %I TO %s', what, c.relname, who) AS sql
    FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) AS what,
      unnest(ARRAY['PUBLIC', 'prazo_app', 'prazo_system', 'prazo_queue']) AS who
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT EXISTS (
      SELECT FROM aclexplode(c.relacl) a WHERE a.privilege_type = what
        AND a.grantee = CASE WHEN who = 'PUBLIC' THEN 0 ELSE to_regrole(who) END)`,
  columns: `
    SELECT format('%s of %s.%s to prazo_app', what, c.relname, a.attname) AS name,
      format('GRANT %s (%I) ON %I TO prazo_app', what, a.attname, c.relname) AS sql
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped,
      unnest(ARRAY['SELECT', 'UPDATE']) AS what
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND NOT has_column_privilege('prazo_app', c.oid, a.attname, what)`,
  roles: `
    SELECT who || ' ' || what AS name, format('ALTER ROLE %I %s', who, what) AS sql
    FROM unnest(ARRAY['prazo_app', 'prazo_system', 'prazo_queue']) AS who,
      unnest(ARRAY['SUPERUSER', 'BYPASSRLS', 'CREATEROLE', 'CREATEDB', 'REPLICATION', 'LOGIN']) AS what
    UNION ALL SELECT who || ' is ' || other, format('GRANT %I TO %I', other, who)
    FROM unnest(ARRAY['prazo_app', 'prazo_system', 'prazo_queue']) AS who,
      unnest(ARRAY['prazo_app', 'prazo_system', 'prazo_queue', 'pg_read_all_data', 'pg_write_all_data',
        'pg_execute_server_program', 'pg_read_server_files']) AS other
    WHERE who <> other AND NOT pg_has_role(other::name, who::name, 'MEMBER')
    UNION ALL SELECT format('%s in schema %s to %s', what, n.nspname, who), format('GRANT %s ON SCHEMA %I TO %s', what, n.nspname, who)
    FROM pg_namespace n, unnest(ARRAY['CREATE', 'USAGE']) AS what, unnest(ARRAY['PUBLIC', 'prazo_app', 'prazo_system', 'prazo_queue']) AS who
    WHERE n.nspname IN ('public', 'system', 'bullmq') AND NOT EXISTS (SELECT FROM aclexplode(n.nspacl) a
      WHERE a.privilege_type = what AND a.grantee = CASE WHEN who = 'PUBLIC' THEN 0 ELSE to_regrole(who) END)`,
  functions: `
    SELECT change || ' ' || p.proname AS name, format(change, p.oid::regprocedure) AS sql
    FROM pg_proc p, unnest(ARRAY['GRANT EXECUTE ON FUNCTION %s TO PUBLIC', 'GRANT EXECUTE ON FUNCTION %s TO prazo_queue',
      'ALTER FUNCTION %s RESET search_path', 'ALTER FUNCTION %s OWNER TO CURRENT_USER', 'ALTER FUNCTION %s RENAME TO planted']) AS change
    WHERE p.prosecdef AND p.pronamespace = 'system'::regnamespace
    UNION ALL SELECT 'SECURITY DEFINER ' || p.proname, format('ALTER FUNCTION %s SECURITY DEFINER', p.oid::regprocedure)
    FROM pg_proc p WHERE NOT p.prosecdef AND p.prokind = 'f' AND p.pronamespace IN ('system'::regnamespace, 'public'::regnamespace)`,
  keys: `
    WITH x AS (
      SELECT x.*, c.relname, (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.n) FROM unnest(x.conkey) WITH ORDINALITY k (num, n)
        JOIN pg_attribute a ON a.attrelid = x.conrelid AND a.attnum = k.num WHERE a.attname <> 'firm_id') AS rest
      FROM pg_constraint x JOIN pg_class c ON c.oid = x.conrelid
      WHERE c.relnamespace = 'public'::regnamespace AND x.contype IN ('p', 'u') AND EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (x.conkey) AND a.attname = 'firm_id'))
    SELECT 'key across firms ' || conname AS name, format('TRUNCATE %I CASCADE; ALTER TABLE %I DROP CONSTRAINT %I CASCADE; ALTER TABLE %I ADD %s (%s)',
      relname, relname, conname, relname, CASE contype WHEN 'p' THEN 'PRIMARY KEY' ELSE 'UNIQUE' END, rest) AS sql,
      'does not start with firm_id' AS says
    FROM x WHERE rest IS NOT NULL`,
  indexes: `
    SELECT 'unique index across firms ' || i.indexrelid::regclass AS name,
      format('TRUNCATE %I CASCADE; DROP INDEX %s CASCADE; %s', c.relname, i.indexrelid::regclass,
        replace(pg_get_indexdef(i.indexrelid), '(firm_id, ', '(')) AS sql, 'does not start with firm_id' AS says
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique
      AND NOT EXISTS (SELECT FROM pg_constraint x WHERE x.conindid = i.indexrelid AND x.contype IN ('p', 'u'))
      AND pg_get_indexdef(i.indexrelid) LIKE '%(firm_id, %'`,
  links: `
    WITH x AS (
      SELECT x.conname, c.relname, t.relname AS target,
        (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.n) FROM unnest(x.conkey) WITH ORDINALITY k (num, n)
          JOIN pg_attribute a ON a.attrelid = x.conrelid AND a.attnum = k.num WHERE a.attname <> 'firm_id') AS rest,
        (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.n) FROM unnest(x.confkey) WITH ORDINALITY k (num, n)
          JOIN pg_attribute a ON a.attrelid = x.confrelid AND a.attnum = k.num WHERE a.attname <> 'firm_id') AS theirs
      FROM pg_constraint x JOIN pg_class c ON c.oid = x.conrelid JOIN pg_class t ON t.oid = x.confrelid
      WHERE c.relnamespace = 'public'::regnamespace AND x.contype = 'f' AND EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'firm_id'))
    SELECT 'link across firms ' || conname AS name, format('TRUNCATE %I, %I CASCADE; ALTER TABLE %I ADD UNIQUE (%s); ALTER TABLE %I DROP CONSTRAINT %I;
      ALTER TABLE %I ADD CONSTRAINT planted FOREIGN KEY (%s) REFERENCES %I (%s)', relname, target, target, theirs, relname, conname,
      relname, rest, target, theirs) AS sql, 'foreign key planted' AS says
    FROM x`,
  planted: `
    SELECT name, sql FROM (VALUES
      ('a table that nobody isolated', 'CREATE TABLE planted (id uuid PRIMARY KEY)'),
      ('a table of firms that nobody isolated', 'CREATE TABLE planted (firm_id uuid NOT NULL, id uuid, PRIMARY KEY (firm_id, id))'),
      ('a view', 'CREATE VIEW planted WITH (security_invoker = true) AS SELECT * FROM people'),
      ('a view with its owner''s rights', 'CREATE VIEW planted AS SELECT * FROM people'),
      ('a materialized view', 'CREATE MATERIALIZED VIEW planted AS SELECT * FROM people'),
      ('a sequence', 'CREATE SEQUENCE planted'),
      ('a publication', 'CREATE PUBLICATION planted FOR TABLE people'),
      ('a rule', 'CREATE RULE planted AS ON INSERT TO people DO ALSO NOTHING'),
      ('a trigger', 'CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS ''BEGIN RETURN NULL; END'';
        CREATE TRIGGER planted AFTER INSERT ON people EXECUTE FUNCTION planted()'),
      ('a default right', 'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO prazo_app'),
      ('a definer function', 'CREATE FUNCTION planted() RETURNS int LANGUAGE sql SECURITY DEFINER AS ''SELECT 1'''),
      ('a partitioned table', 'CREATE TABLE planted (firm_id uuid NOT NULL) PARTITION BY HASH (firm_id)')
    ) AS v (name, sql)`,
};

/** What could be broken in this database, one mutation each, as SQL that runs in a transaction. */
export async function databaseMutations(owner: Owner): Promise<DatabaseMutation[]> {
  const mutations: DatabaseMutation[] = [];
  for (const query of Object.values(parts)) {
    const rows = await asOwner<{ name: string; sql: string; opens?: string; says?: string }>(
      owner,
      query,
    );
    for (const { name, sql, opens, says } of rows) {
      mutations.push({ name, sql, ...(opens && { opens }), ...(says && { says }) });
    }
  }

  return mutations;
}
