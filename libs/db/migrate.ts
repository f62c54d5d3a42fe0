import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPostgresBackend, withBackend } from 'bullmq';
import pg from 'pg';

/** Two replicas that start together migrate one after the other. */
const migrationLock = 7_290_114;

/** Prisma's own bookkeeping, so that `prisma migrate deploy` can take over at any time. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** Applies what is missing, each migration in a transaction of its own, and returns the names applied. */
export async function migrate(
  ownerUrl: string,
  directory = 'prisma/migrations',
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query(bookkeeping);
    const done = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const checksums = new Map(done.rows.map((row) => [row.migration_name, row.checksum]));
    const applied: string[] = [];
    for (const name of await migrationNames(directory)) {
      const script = await readFile(join(directory, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(script).digest('hex');
      const known = checksums.get(name);
      if (known === checksum) continue;
      if (known) throw new Error(`Migration ${name} was edited after it had been applied.`);

      await applyMigration(client, { name, script, checksum });
      applied.push(name);
    }
    await migrateQueue(client, ownerUrl);

    return applied;
  } finally {
    await client.end();
  }
}

async function migrationNames(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });

  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function applyMigration(
  client: pg.Client,
  migration: { name: string; script: string; checksum: string },
): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.script);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${migration.name} failed and left nothing behind.`, { cause });
  }
}

/** The queue's schema is BullMQ's own and migrated by it; its role reaches that schema and nothing else. */
async function migrateQueue(client: pg.Client, ownerUrl: string): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS bullmq;
    GRANT USAGE, CREATE ON SCHEMA bullmq TO prazo_queue;
    ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO prazo_queue;
    ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO prazo_queue;
    ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT EXECUTE ON FUNCTIONS TO prazo_queue`);
  const { Queue } = withBackend(createPostgresBackend);
  const queue = new Queue('migration', {
    connection: { connectionString: ownerUrl, schema: 'bullmq', migrate: true, max: 1 },
  });
  await queue.waitUntilReady();
  await queue.close();
}
