import pg from 'pg';
import { asOwner, type Owner, type TestDatabase } from '../harness/test-database.ts';

/** Names of the tables that belong to firms, with `firms` itself. */
export async function firmTables(owner: Owner): Promise<string[]> {
  const rows = await asOwner<{ name: string }>(
    owner,
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'firm_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
  );

  return rows.map((row) => row.name);
}

export type Run = (firmId: string | undefined, text: string) => Promise<pg.QueryResult>;

/**
 * Plain SQL as the runtime role on one connection, each statement in a transaction that is rolled back. `firmId`
 * undefined: no context at all.
 */
export async function onRuntime<T>(
  server: TestDatabase,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const run: Run = async (firmId, text) => {
    await client.query('BEGIN');
    try {
      if (firmId !== undefined)
        await client.query("SELECT set_config('app.firm_id', $1, true)", [firmId]);

      return await client.query(text);
    } finally {
      await client.query('ROLLBACK');
    }
  };
  try {
    return await work(run);
  } finally {
    await client.end();
  }
}

export function asRuntime(
  server: TestDatabase,
  firmId: string | undefined,
  text: string,
): Promise<pg.QueryResult> {
  return onRuntime(server, (run) => run(firmId, text));
}

/** What firm A can see or touch of firm B in one table. Empty when the table is tight. */
export function leaksOf(
  server: TestDatabase,
  table: string,
  firms: { readonly a: string; readonly b: string },
): Promise<string[]> {
  return onRuntime(server, (run) => findLeaks(run, table, firms));
}

/** The same through a connection of the caller's. */
export async function findLeaks(
  run: Run,
  table: string,
  firms: { readonly a: string; readonly b: string },
): Promise<string[]> {
  const leaks: string[] = [];
  const seen = await run(firms.a, `SELECT FROM ${table} WHERE firm_id = '${firms.b}'`);
  if (seen.rowCount !== 0) leaks.push(`reads ${seen.rowCount} foreign rows`);
  const without = await run(undefined, `SELECT FROM ${table}`);
  if (without.rowCount !== 0) leaks.push(`reads ${without.rowCount} rows without a firm`);
  const copies = `SELECT (jsonb_populate_record(null::${table},
    to_jsonb(t) || '{"firm_id": "${firms.b}"}')).* FROM ${table} t`;
  for (const [verb, text] of [
    ['changes', `UPDATE ${table} SET firm_id = firm_id WHERE firm_id = '${firms.b}'`],
    ['moves rows to', `UPDATE ${table} SET firm_id = '${firms.b}' WHERE firm_id = '${firms.a}'`],
    ['deletes', `DELETE FROM ${table} WHERE firm_id = '${firms.b}'`],
    ['inserts into', `INSERT INTO ${table} ${copies}`],
    ['locks', `SELECT FROM ${table} WHERE firm_id = '${firms.b}' FOR UPDATE`],
    [
      'is given back',
      `UPDATE ${table} SET firm_id = firm_id WHERE firm_id = '${firms.b}' RETURNING *`,
    ],
    ['quietly inserts into', `INSERT INTO ${table} ${copies} ON CONFLICT DO NOTHING`],
    [
      'inserts over',
      `INSERT INTO ${table} ${copies} ON CONFLICT ON CONSTRAINT ${table}_pkey DO UPDATE SET firm_id = excluded.firm_id`,
    ],
    [
      'merges away',
      `MERGE INTO ${table} x USING (SELECT) s ON x.firm_id = '${firms.b}' WHEN MATCHED THEN DELETE`,
    ],
    [
      'merges over',
      `MERGE INTO ${table} x USING (SELECT) s ON x.firm_id = '${firms.b}' WHEN MATCHED THEN UPDATE SET firm_id = '${firms.a}'`,
    ],
  ] as const) {
    const outcome = await run(firms.a, text).catch((error: pg.DatabaseError) => error);
    if (outcome instanceof Error) {
      // 42501: no right at all, or refused by the policy. Anything else came too far.
      if (Reflect.get(outcome, 'code') !== '42501')
        leaks.push(`${verb} foreign rows up to: ${outcome.message}`);
    } else if (outcome.rowCount !== 0) leaks.push(`${verb} ${outcome.rowCount} foreign rows`);
  }

  return leaks;
}
