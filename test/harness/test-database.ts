import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '#db/database';
import { migrate } from '#db/migrate';
import { provisionLogins, type RuntimeUrls } from '#db/provision';
import { withPlatform } from '#db/with-platform';
import { offices } from '#domain/calendar/offices';
import { publishedEntries } from '#domain/calendar/published-entries';
import { systemClock, type Clock } from '#platform/clock';
import { MasterKeyList, masterKeysOf } from '#platform/master-keys';
import { publishLaw } from '#services/law/publish-law';
import { publishedRules } from '#domain/deadlines/rules';
import { publishOffices } from '#services/offices/publish-offices';

export type TestDatabase = RuntimeUrls & {
  readonly ownerUrl: string;
  /** The runtime role's view: subject to row-level security. */
  readonly database: Database;
  readonly stop: () => Promise<void>;
};

/** As MASTER_KEYS takes them, and the same in every process of a run. */
export const testMasterKeys = `test:${createHash('sha256').update('the tests').digest('base64url')}`;

/** Where processes keep files when no test looks at them. */
export const testFiles = join(tmpdir(), 'prazo-files-of-tests');

const templateLock = 815_001;

/** A migrated database of the suite's own, copied from a template made once per state of the migrations. */
export async function startDatabase(clock: Clock = systemClock): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_DATABASE_OWNER_URL'];
  if (!serverUrl)
    throw new Error('Run the tests with `npm test`: it starts the servers they need.');

  const name = `prazo_test_${randomBytes(6).toString('hex')}`;
  const template = `prazo_template_${templateHash()}`;
  await onServer(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${template}_making`);
      const url = databaseUrl(serverUrl, `${template}_making`);
      await migrate(url);
      await withPlatform(url, async (ctx) => {
        await publishOffices(ctx);
        await publishLaw(ctx);
      });
      await client.query(`ALTER DATABASE ${template}_making RENAME TO ${template}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const ownerUrl = databaseUrl(serverUrl, name);
  const urls = await provisionLogins(ownerUrl);
  const database = openTestDatabase(urls.databaseUrl, clock);

  return {
    ...urls,
    ownerUrl,
    database,
    stop: async () => {
      await database.close();
      await onServer(serverUrl, async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await client.query(`DROP ROLE ${name}_app_login, ${name}_queue_login`);
      });
    },
  };
}

/** The service's view of a database, with the master keys of the tests. */
export function openTestDatabase(url: string, clock: Clock = systemClock, poolSize = 10): Database {
  return openDatabase({
    url,
    clock,
    poolSize,
    masterKeys: masterKeysOf(MasterKeyList.parse(testMasterKeys)),
  });
}

/** The owner's address, or a connection of the owner's in whose transaction everything is to happen. */
export type Owner = string | pg.Client;

/** Runs plain SQL as the owner. A superuser's owner connection sees everything; use it to check, never to serve. */
export async function asOwner<Row extends pg.QueryResultRow>(
  owner: Owner,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const ask = async (client: pg.Client) => (await client.query<Row>(text, [...values])).rows;

  return typeof owner === 'string' ? onServer(owner, ask) : ask(owner);
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;

  return url.href;
}

/** The template is made anew for other migrations, and for another law to publish into it. */
function templateHash(): string {
  const directory = 'prisma/migrations';
  const hash = createHash('sha256');
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  }
  hash.update(JSON.stringify([offices, publishedEntries, publishedRules]));

  return hash.digest('hex').slice(0, 12);
}
