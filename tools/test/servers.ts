import { join } from 'node:path';
import { freePort } from '../start/free-port.ts';
import { endWithLauncher } from '../start/launcher.ts';
import { startPostgres } from '../start/postgres-server.ts';
import { step } from '../start/step.ts';
import { openRedis } from './redis.ts';
import type { RedisChoice } from './redis.ts';

// Nothing here must survive a power cut.
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

type Undo = () => Promise<void> | void;

export type Servers = { readonly databaseOwnerUrl: string; readonly redis: RedisChoice };

type ServerOptions = {
  readonly directory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onStop: (undo: Undo) => void;
};

/** The real servers that the integration tests talk to. */
export async function startServers(options: ServerOptions): Promise<Servers> {
  const [databaseOwnerUrl, redis] = await Promise.all([
    options.env['DATABASE_URL'] || startTestDatabase(options),
    openRedis(options),
  ]);

  return { databaseOwnerUrl, redis };
}

async function startTestDatabase({ directory, onStop }: ServerOptions): Promise<string> {
  return step('Database', 'PostgreSQL 18 for the tests', async () => {
    const server = await startPostgres({
      directory: join(directory, 'postgres'),
      port: await freePort(),
      password: 'prazo-test',
      logFile: join(directory, 'postgres.log'),
      settings: FAST,
      onProcess: ({ pid, stop }) => {
        onStop(stop);
        endWithLauncher(pid);
      },
    });

    return server.url('postgres');
  });
}
