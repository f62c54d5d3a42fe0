import { join } from 'node:path';
import pg from 'pg';
import { ensureDatabase, startPostgres } from './postgres-server.ts';
import type { RunningProcess } from './postgres-server.ts';
import { Refusal } from './refusal.ts';
import { loadSecrets } from './secrets.ts';
import type { Step } from './step.ts';

const DATABASE = 'prazo_local';

type DatabaseOptions = {
  readonly directory: string;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  readonly step: Step;
  readonly onProcess: (server: RunningProcess) => void;
};

/** The URL of the database's owner: the server named by DATABASE_URL, else the embedded one. */
export async function openDatabase(options: DatabaseOptions): Promise<string> {
  const given = options.env['DATABASE_URL'];

  return given ? useGiven(given, options.step) : startEmbedded(options);
}

async function useGiven(url: string, step: Step): Promise<string> {
  await step('Database', 'using DATABASE_URL', async (detail) => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    try {
      await client.connect();
      const found = await client.query<{ server_version: string }>('show server_version');
      detail(`PostgreSQL ${found.rows[0]?.server_version} of DATABASE_URL`);
    } catch (error) {
      throw new Refusal(
        `The database of DATABASE_URL does not answer: ${String(error)}\nCheck host, port, user and database, or unset DATABASE_URL to use the embedded one.`,
      );
    } finally {
      await client.end().catch(() => undefined);
    }
  });

  return url;
}

async function startEmbedded({
  directory,
  port,
  step,
  onProcess,
}: DatabaseOptions): Promise<string> {
  return step('Database', 'starting PostgreSQL 18', async (detail) => {
    const logFile = join(directory, 'logs', 'postgres.log');
    const server = await startPostgres({
      directory: join(directory, 'postgres'),
      port,
      password: loadSecrets(directory).databasePassword,
      logFile,
      settings: { max_connections: '200' },
      onProcess,
    });
    await ensureDatabase(server, DATABASE);
    const notes = [
      ...(server.tookOver ? ['an earlier one, left running, was stopped'] : []),
      ...(server.isElsewhere ? [`its files are in ${server.directory}`] : []),
    ];
    detail(['PostgreSQL 18 started', ...notes].join('; '));

    return server.url(DATABASE);
  });
}
