import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { startDatabase, testMasterKeys, type TestDatabase } from '#test/harness/test-database';
import { startStorage } from '#test/harness/test-storage';
import { fillFirm } from '#test/isolation/fill-firm';
import { buildServers } from '../build.ts';
import { freePort } from '../start/free-port.ts';
import { startServers } from '../test/servers.ts';
import { openTestDirectory, removeTestDirectory } from '../test/test-directory.ts';

export type Target = {
  readonly url: string;
  readonly server: TestDatabase;
  readonly firms: readonly TestFirm[];
  /** The last things the API wrote about its own failures. */
  readonly log: () => string;
  readonly isAlive: () => boolean;
  readonly stop: () => Promise<void>;
};

type Undo = () => Promise<void> | void;

/** The built API as a process of its own, on a database of its own with `firms` firms that have rows in every table. */
export async function startTarget(
  firms: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Target> {
  const undos: Undo[] = [];
  const stop = async () => {
    for (let undo = undos.pop(); undo; undo = undos.pop()) await undo();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(130)));
  }
  try {
    await buildServers(['api']);
    const directory = await openTestDirectory();
    undos.push(() => removeTestDirectory(directory));
    const onStop = (undo: Undo) => void undos.push(undo);
    const servers = await startServers({ directory, env: process.env, onStop });
    process.env['TEST_DATABASE_OWNER_URL'] = servers.databaseOwnerUrl;
    const server = await startDatabase();
    undos.push(() => server.stop());
    const files = await startStorage();
    undos.push(files.stop);
    const minted: TestFirm[] = [];
    for (let index = 0; index < firms; index += 1) {
      const firm = await mintFirm(server);
      await fillFirm(server, firm, files.storage);
      minted.push(firm);
    }
    const api = await startApiProcess(server, { ...files.environment, ...environment });
    undos.push(api.stop);

    return { ...api, server, firms: minted, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startApiProcess(
  server: TestDatabase,
  environment: Readonly<Record<string, string>>,
) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['dist/api/main.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      TZ: 'UTC',
      LOG_LEVEL: 'error',
      DATABASE_URL: server.databaseUrl,
      QUEUE_DATABASE_URL: server.queueDatabaseUrl,
      SMTP_URL: 'smtp://127.0.0.1:1',
      MASTER_KEYS: testMasterKeys,
      ADMIN_URL: url,
      API_PORT: String(port),
      FIRM_RATE: '100000',
      ...environment,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-20_000)));
  }
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const stop = async () => {
    if (!isAlive()) return;
    child.kill('SIGTERM');
    const isGone = await Promise.race([once(child, 'exit'), sleep(5_000, false, { ref: false })]);
    if (!isGone) child.kill('SIGKILL');
  };
  for (let attempt = 0; attempt < 300 && isAlive(); attempt += 1) {
    const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (ready?.ok) return { url, log: () => log, isAlive, stop };
    await sleep(50);
  }
  await stop();
  throw new Error(`The API did not start:\n${log}`);
}
