import type { Database } from './database.ts';

/** A process whose role could see around row-level security must not start. */
export async function assertRuntimeRole(database: Database): Promise<void> {
  const { rows } = await database.systemPool.query<{ reason: string }>(`
    SELECT 'it is a superuser' AS reason FROM pg_roles WHERE rolname = current_user AND rolsuper
    UNION ALL SELECT 'it may bypass row-level security' FROM pg_roles WHERE rolname = current_user AND rolbypassrls
    UNION ALL SELECT 'it is a member of prazo_system' WHERE pg_has_role(current_user, 'prazo_system', 'MEMBER')
    UNION ALL SELECT 'it owns ' || c.relname FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND pg_has_role(current_user, c.relowner, 'USAGE')
    UNION ALL SELECT 'it is not a member of prazo_app' WHERE NOT pg_has_role(current_user, 'prazo_app', 'USAGE')
    LIMIT 1`);
  const refused = rows[0];
  if (refused) {
    throw new Error(
      `The role of DATABASE_URL may not run the service: ${refused.reason}. Use a login that is only a member of prazo_app.`,
    );
  }
}
