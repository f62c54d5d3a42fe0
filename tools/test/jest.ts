import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { endWithLauncher } from '../start/launcher.ts';
import type { Servers } from './servers.ts';

type JestOptions = {
  readonly root: string;
  readonly args: readonly string[];
  readonly resultsFile: string;
  readonly servers: Servers | undefined;
  readonly onStop: (undo: () => void) => void;
};

/** Runs Jest on this Node and returns its exit code. */
export async function runJest(options: JestOptions): Promise<number> {
  const { root, args, resultsFile } = options;
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const node = ['--experimental-vm-modules', '--no-warnings', jest];
  const child = spawn(
    process.execPath,
    [...node, '--json', `--outputFile=${resultsFile}`, ...args],
    { cwd: root, env: environmentOf(options.servers), stdio: ['ignore', 'inherit', 'inherit'] },
  );
  options.onStop(() => void child.kill('SIGTERM'));
  endWithLauncher(child.pid);
  const [code] = (await once(child, 'exit')) as [number | null];

  return code ?? 1;
}

// Only what the tests are meant to use: never the servers that this shell works with.
function environmentOf(servers: Servers | undefined): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, REDIS_URL: _redis, SMTP_URL: _smtp, ...env } = process.env;
  const redisUrl = servers?.redis.url;

  return {
    ...env,
    TZ: 'UTC',
    NODE_ENV: 'test',
    ...(servers && { TEST_DATABASE_OWNER_URL: servers.databaseOwnerUrl }),
    ...(redisUrl && { TEST_REDIS_URL: redisUrl }),
  };
}
