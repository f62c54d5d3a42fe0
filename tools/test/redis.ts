import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../start/free-port.ts';
import { endWithLauncher } from '../start/launcher.ts';
import { Refusal } from '../start/refusal.ts';

const SKIPPED = 'Redis: not found: the Redis half of the queue tests is skipped';
const START_TIMEOUT_MS = 10_000;

export type RedisChoice = {
  readonly url?: string;
  /** The one line that says which Redis is used, or that none is. */
  readonly line: string;
  readonly isSkipped: boolean;
};

type RedisOptions = {
  readonly directory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onStop: (undo: () => void) => void;
  /** The server people have running anyway. */
  readonly usual?: string;
};

/** REDIS_URL, else a server of our own, else one on the usual port, else the Redis half is skipped. */
export async function openRedis(options: RedisOptions): Promise<RedisChoice> {
  const { env, usual = 'redis://127.0.0.1:6379' } = options;
  const given = env['REDIS_URL'];
  if (given) {
    if (await answers(given)) return { url: given, line: 'Redis: REDIS_URL', isSkipped: false };
    throw new Refusal('Redis: REDIS_URL does not answer. Start it, or unset REDIS_URL.');
  }
  const program = onPath('redis-server', env);
  if (program) {
    const url = await launch(program, options);
    if (url) return { url, line: 'Redis: own server started', isSkipped: false };
    // With a server at hand a skip in CI would hide half of the queue tests.
    if (env['CI'] === 'true') throw new Refusal(`Redis: ${program} could not be started.`);
  }
  if (await answers(usual)) {
    return { url: usual, line: `Redis: the one at ${usual}`, isSkipped: false };
  }
  return { line: SKIPPED, isSkipped: true };
}

async function launch(program: string, options: RedisOptions): Promise<string | undefined> {
  const directory = join(options.directory, 'redis');
  mkdirSync(directory);
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory];
  const memoryOnly = ['--save', '', '--appendonly', 'no', '--daemonize', 'no'];
  const child = spawn(program, [...settings, ...memoryOnly], { detached: true, stdio: 'ignore' });
  const ended = new AbortController();
  child.once('error', () => ended.abort());
  child.once('exit', () => ended.abort());
  options.onStop(() => void child.kill('SIGKILL'));
  endWithLauncher(child.pid);
  const url = `redis://127.0.0.1:${port}`;
  const until = performance.now() + START_TIMEOUT_MS;
  while (!ended.signal.aborted && performance.now() < until) {
    if (await answers(url)) return url;
    await sleep(25);
  }
  return undefined;
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 2000,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();

    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

function onPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const candidates = (env['PATH'] ?? '').split(delimiter).map((directory) => join(directory, name));

  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);

      return true;
    } catch {
      return false;
    }
  });
}
