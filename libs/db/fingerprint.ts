import pg from 'pg';

/** What one firm has in one table; `firm` is empty for a table of the platform. The checksum ignores the rows' order. */
export type Fingerprint = {
  readonly table: string;
  readonly firm: string;
  readonly rows: number;
  readonly checksum: string;
};

/**
 * Counts and checksums of every table, firm by firm, in one snapshot. Throws for a role that row-level security would
 * show a part only: that part would agree with itself.
 */
export async function fingerprint(url: string): Promise<Fingerprint[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Rows are compared as text: two servers must write the same value alike.
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
       SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601';
       SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL row_security = off`,
    );
    await requireWholeSight(client);
    const found: Fingerprint[] = [];
    for (const { table, hasFirm } of await tablesOf(client)) {
      const rows = await client.query<Omit<Fingerprint, 'table'>>(
        `SELECT ${hasFirm ? 'firm_id::text' : "''"} AS firm, count(*)::int AS rows,
           sum(('x' || left(md5(t::text), 15))::bit(60)::bigint)::text AS checksum
         FROM public.${pg.escapeIdentifier(table)} t GROUP BY 1 ORDER BY 1`,
      );
      found.push(...rows.rows.map((row) => ({ table, ...row })));
    }

    return found;
  } finally {
    await client.end();
  }
}

async function requireWholeSight(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    'SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)',
  );
  if (rows.length === 0) {
    throw new Error('the role may not bypass row-level security, so it cannot see every row');
  }
}

async function tablesOf(client: pg.Client): Promise<{ table: string; hasFirm: boolean }[]> {
  const { rows } = await client.query<{ table: string; hasFirm: boolean }>(
    `SELECT c.relname::text AS "table", EXISTS (
       SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'firm_id' AND NOT a.attisdropped) AS "hasFirm"
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  );

  return rows;
}
