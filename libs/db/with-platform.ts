import pg from 'pg';
import { systemClock, type Clock } from '#platform/clock';
import type { Sql } from './with-firm.ts';

export type PlatformContext = { readonly sql: Sql; readonly clock: Clock };

/**
 * The platform operator's door: creates firms and logins, publishes offices and the law. It runs as prazo_system, which
 * sees no client, case or document of any firm. `ownerUrl` is the role that migrates, never the one that serves.
 */
export async function withPlatform<T>(
  ownerUrl: string,
  work: (ctx: PlatformContext) => Promise<T>,
  clock: Clock = systemClock,
): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN; SET LOCAL ROLE prazo_system');
    const result = await work({
      sql: async (text, values = []) => (await client.query(text, [...values])).rows,
      clock,
    });
    await client.query('COMMIT');

    return result;
  } finally {
    await client.end();
  }
}
