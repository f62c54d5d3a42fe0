import { randomBytes } from 'node:crypto';
import pg from 'pg';

export type RuntimeUrls = { readonly databaseUrl: string; readonly queueDatabaseUrl: string };

/**
 * Gives a migrated database its two runtime logins, each with a new random password: one for the application, one for
 * the queue. For the embedded database and for tests; in production the operator creates them (docs/production.md).
 */
export async function provisionLogins(ownerUrl: string): Promise<RuntimeUrls> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const database = rows[0]?.name ?? '';
    const databaseUrl = await createLogin(client, ownerUrl, {
      login: `${database}_app_login`,
      role: 'prazo_app',
    });
    const queueDatabaseUrl = await createLogin(client, ownerUrl, {
      login: `${database}_queue_login`,
      role: 'prazo_queue',
    });

    return { databaseUrl, queueDatabaseUrl };
  } finally {
    await client.end();
  }
}

async function createLogin(
  client: pg.Client,
  ownerUrl: string,
  account: { login: string; role: string },
): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const login = client.escapeIdentifier(account.login);
  const exists = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [account.login]);
  await client.query(
    `${exists.rowCount ? 'ALTER' : 'CREATE'} ROLE ${login} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
  );
  await client.query(`GRANT ${client.escapeIdentifier(account.role)} TO ${login}`);
  const url = new URL(ownerUrl);
  url.username = account.login;
  url.password = password;

  return url.href;
}
