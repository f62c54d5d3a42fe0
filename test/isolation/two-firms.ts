import pg from 'pg';
import { asOwner, type TestDatabase } from '../harness/test-database.ts';

/** Names of the tables that belong to firms, with `firms` itself. */
export async function firmTables(ownerUrl: string): Promise<string[]> {
  const rows = await asOwner<{ name: string }>(
    ownerUrl,
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'firm_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
  );

  return rows.map((row) => row.name);
}

/** Plain SQL as the runtime role, in a transaction that is always rolled back. `firmId` undefined: no context at all. */
export async function asRuntime(
  server: TestDatabase,
  firmId: string | undefined,
  text: string,
): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    if (firmId !== undefined)
      await client.query("SELECT set_config('app.firm_id', $1, true)", [firmId]);

    return await client.query(text);
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}

/** What firm A can see or touch of firm B in one table. Empty when the table is tight. */
export async function leaksOf(
  server: TestDatabase,
  table: string,
  firms: { readonly a: string; readonly b: string },
): Promise<string[]> {
  const leaks: string[] = [];
  const seen = await asRuntime(
    server,
    firms.a,
    `SELECT FROM ${table} WHERE firm_id = '${firms.b}'`,
  );
  if (seen.rowCount !== 0) leaks.push(`reads ${seen.rowCount} foreign rows`);
  const without = await asRuntime(server, undefined, `SELECT FROM ${table}`);
  if (without.rowCount !== 0) leaks.push(`reads ${without.rowCount} rows without a firm`);
  for (const [verb, text] of [
    ['changes', `UPDATE ${table} SET firm_id = firm_id WHERE firm_id = '${firms.b}'`],
    ['moves rows to', `UPDATE ${table} SET firm_id = '${firms.b}' WHERE firm_id = '${firms.a}'`],
    ['deletes', `DELETE FROM ${table} WHERE firm_id = '${firms.b}'`],
    [
      'inserts into',
      `INSERT INTO ${table} SELECT (jsonb_populate_record(null::${table},
         to_jsonb(t) || '{"firm_id": "${firms.b}"}')).* FROM ${table} t`,
    ],
  ] as const) {
    const outcome = await asRuntime(server, firms.a, text).catch(
      (error: pg.DatabaseError) => error,
    );
    if (outcome instanceof Error) {
      // 42501: no right at all, or refused by the policy. Anything else came too far.
      if (Reflect.get(outcome, 'code') !== '42501')
        leaks.push(`${verb} foreign rows up to: ${outcome.message}`);
    } else if (outcome.rowCount !== 0) leaks.push(`${verb} ${outcome.rowCount} foreign rows`);
  }

  return leaks;
}
