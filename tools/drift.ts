import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { migrate } from '#db/migrate';
import { withSchemaEngine } from './schema-engine.ts';
import { startServers } from './test/servers.ts';
import { openTestDirectory, removeTestDirectory } from './test/test-directory.ts';

/** Proves that the migrations, schema.prisma, Prisma's bookkeeping and the API client all say the same. */
const migrations = resolve('prisma/migrations');
const filters = { externalTables: [], externalEnums: [] };

const directory = await openTestDirectory();
const undos: (() => Promise<void> | void)[] = [];
try {
  const servers = await startServers({
    directory,
    env: process.env,
    onStop: (undo) => void undos.push(undo),
  });
  const problems = [...(await migrationDrift(servers.databaseOwnerUrl)), ...clientDrift()];
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.stdout.write(
    problems.length > 0
      ? 'Drift found.\n'
      : 'No drift: schema.prisma describes the migrated database, Prisma accepts its history, the API client is current.\n',
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  for (const undo of undos.toReversed()) await undo();
  removeTestDirectory(directory);
}

async function migrationDrift(serverUrl: string): Promise<string[]> {
  const name = `prazo_drift_${process.pid}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  try {
    await migrate(url.href);

    return await withSchemaEngine(url.href, async (engine) => {
      const difference = await engine.diff({
        from: { tag: 'migrations', ...migrationsOnDisk() },
        to: { tag: 'schemaDatamodel', files: [schemaFile()] },
        script: false,
        exitCode: true,
        filters,
      });
      const history = await engine.diagnoseMigrationHistory({
        migrationsList: migrationsOnDisk(),
        optInToShadowDatabase: false,
        filters,
      });

      return [
        ...(difference.exitCode === 0
          ? []
          : [`schema.prisma and the migrated database differ:\n${difference.stdout}`]),
        ...history.editedMigrationNames.map((each) => `Prisma finds ${each} edited`),
        ...history.failedMigrationNames.map((each) => `Prisma finds ${each} failed`),
        ...(history.history ? [`Prisma finds the history ${history.history.diagnostic}`] : []),
      ];
    });
  } finally {
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.end();
  }
}

function schemaFile() {
  return { path: 'prisma/schema.prisma', content: readFileSync('prisma/schema.prisma', 'utf8') };
}

function migrationsOnDisk() {
  const names = readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  const read = (path: string) => readFileSync(`${migrations}/${path}`, 'utf8');

  return {
    baseDir: migrations,
    lockfile: { path: 'migration_lock.toml', content: read('migration_lock.toml') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: read(`${name}/migration.sql`) },
      },
    })),
  };
}

function clientDrift(): string[] {
  const check = spawnSync(process.execPath, ['tools/openapi.ts', '--check'], { encoding: 'utf8' });

  return check.status === 0 ? [] : [`${check.stdout}${check.stderr}`.trim()];
}
