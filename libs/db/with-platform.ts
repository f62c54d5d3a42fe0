import pg from 'pg';

export type PlatformContext = {
  readonly sql: <Row extends pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
};

/**
 * The platform operator's door: creates firms, logins and offices. It runs as prazo_system, which sees no client,
 * case or document of any firm. `ownerUrl` is the role that migrates, never the one that serves.
 */
export async function withPlatform<T>(
  ownerUrl: string,
  work: (ctx: PlatformContext) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN; SET LOCAL ROLE prazo_system');
    const result = await work({
      sql: async (text, values = []) => (await client.query(text, [...values])).rows,
    });
    await client.query('COMMIT');

    return result;
  } finally {
    await client.end();
  }
}
