import { asOwner, type Owner } from '../harness/test-database.ts';

/** Tables without a firm_id of their own, and why each may be so. Anything else must be a firm's. */
export const tablesWithoutFirm: Readonly<Record<string, string>> = {
  _prisma_migrations: 'bookkeeping of the migrations; the application has no grant on it',
  calendar_entries: 'published by the platform, readable by every firm, written by none',
  firms: 'the tenant itself: its id is the firm_id of its policy',
  heartbeats: 'proof of life of processes; reached only through definer functions',
  letters:
    'mail about logins and invitations, before a firm is known; reached only through definer functions',
  offices: 'published by the platform, readable by every firm, written by none',
  recovery_codes: 'of an account, whatever its firms; reached only through definer functions',
  removed_firms: 'that a firm was here: an id, a hash and numbers of rows',
  rule_versions: 'published by the platform, readable by every firm, written by none',
  second_factors: 'of an account, whatever its firms; reached only through definer functions',
  throttles:
    'attempts to sign in, counted before a firm is known; reached only through definer functions',
  users: 'logins; visible only to firms in which the user is a member, written by the platform',
};

/** What the service may delete from: words and answers that are derived, and what is over, as policies of their own say. */
const deletable = [
  'search_tokens',
  'case_tokens',
  'idempotency_keys',
  'sessions',
  'challenges',
  'identity_answers',
  'invitations',
  'files',
  'outbox',
  'dispatches',
];

export type Violation = { readonly object: string; readonly problem: string };

/** Everything in the catalogue that would let one firm's rows meet another's. Empty when all is well. */
export async function catalogueViolations(owner: Owner): Promise<Violation[]> {
  const withoutFirm = Object.keys(tablesWithoutFirm);

  return asOwner<Violation>(
    owner,
    `
    WITH tables AS (
      SELECT c.oid, c.relname::text AS name, c.relrowsecurity, c.relforcerowsecurity, c.relname <> ALL ($1) AS is_firm_table,
        (SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'firm_id' AND a.attnotnull) AS firm_id
      FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    )
    SELECT name AS object, 'has no firm_id that is NOT NULL' AS problem FROM tables WHERE is_firm_table AND firm_id IS NULL
    UNION ALL
    SELECT name, 'row-level security is not enabled and forced' FROM tables
      WHERE name <> '_prisma_migrations' AND NOT (relrowsecurity AND relforcerowsecurity)
    UNION ALL
    SELECT name, 'has no restrictive policy same_firm on app.firm_id, for reading and writing' FROM tables t
      WHERE (is_firm_table OR name = 'firms') AND NOT EXISTS (
        SELECT FROM pg_policy p
        WHERE p.polrelid = t.oid AND NOT p.polpermissive AND p.polcmd = '*'
          AND 'prazo_app'::regrole = ANY (p.polroles)
          AND pg_get_expr(p.polqual, p.polrelid) LIKE '%app.firm_id%'
          AND pg_get_expr(p.polwithcheck, p.polrelid) LIKE '%app.firm_id%')
    UNION ALL
    SELECT t.name, 'policy ' || p.polname || ' is open to a role that is not named in the design' FROM tables t
      JOIN pg_policy p ON p.polrelid = t.oid
      WHERE NOT (p.polroles <@ ARRAY['prazo_app'::regrole, 'prazo_system'::regrole, 'prazo_eraser'::regrole]::oid[])
    UNION ALL
    SELECT t.name, 'constraint ' || x.conname || ' does not start with firm_id' FROM tables t
      JOIN pg_constraint x ON x.conrelid = t.oid AND x.contype IN ('p', 'u', 'x')
      WHERE t.is_firm_table AND x.conkey[1] <> t.firm_id
    UNION ALL
    SELECT t.name, 'unique index ' || i.indexrelid::regclass || ' does not start with firm_id' FROM tables t
      JOIN pg_index i ON i.indrelid = t.oid AND i.indisunique
      WHERE t.is_firm_table AND i.indkey[0] <> t.firm_id
    UNION ALL
    SELECT t.name, 'foreign key ' || x.conname || ' to a firm table does not carry firm_id' FROM tables t
      JOIN pg_constraint x ON x.conrelid = t.oid AND x.contype = 'f'
      JOIN tables target ON target.oid = x.confrelid AND target.is_firm_table
      WHERE NOT (t.firm_id = ANY (x.conkey) AND target.firm_id = ANY (x.confkey))
    UNION ALL
    SELECT c.relname::text, 'is a view that does not run with its caller''s rights' FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')
        AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
    UNION ALL
    SELECT p.oid::regprocedure::text, 'is a definer function without a fixed search_path' FROM pg_proc p
      WHERE p.pronamespace IN ('public'::regnamespace, 'system'::regnamespace) AND p.prosecdef
        AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS setting WHERE setting LIKE 'search_path=%')
    UNION ALL
    SELECT p.oid::regprocedure::text, 'is a definer function that anybody may call' FROM pg_proc p
      WHERE p.prosecdef AND p.pronamespace IN ('public'::regnamespace, 'system'::regnamespace)
        AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0)
    UNION ALL
    SELECT p.oid::regprocedure::text, 'is a definer function of an owner with more rights than prazo_system' FROM pg_proc p
      WHERE p.prosecdef AND p.pronamespace IN ('public'::regnamespace, 'system'::regnamespace)
        AND p.proowner <> CASE p.proname WHEN 'remove_firm' THEN 'prazo_eraser' ELSE 'prazo_system' END::regrole
    UNION ALL
    SELECT r.rolname::text, 'may see around row-level security' FROM pg_roles r
      WHERE r.rolname IN ('prazo_app', 'prazo_system', 'prazo_queue', 'prazo_eraser') AND (r.rolsuper OR r.rolbypassrls)
    UNION ALL
    SELECT t.name, 'is owned by a role that serves' FROM tables t JOIN pg_class c ON c.oid = t.oid
      WHERE c.relowner IN ('prazo_app'::regrole, 'prazo_system'::regrole, 'prazo_queue'::regrole, 'prazo_eraser'::regrole)
    UNION ALL
    SELECT table_name::text, grantee || ' may ' || privilege_type FROM information_schema.role_table_grants
      WHERE table_schema = 'public' AND grantee IN ('PUBLIC', 'prazo_app', 'prazo_system', 'prazo_queue')
        AND (privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')
          OR (privilege_type = 'DELETE' AND table_name <> ALL ($2)
            AND NOT (table_name IN ('throttles', 'letters') AND grantee = 'prazo_system'))
          OR grantee IN ('PUBLIC', 'prazo_queue'))
    ORDER BY object, problem`,
    [withoutFirm, deletable],
  );
}
