import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');
const startMs = 240_000;

export type Login = { firm: string; role: string; email: string; password: string };
export type RunningApp = {
  readonly adminUrl: string;
  readonly inboxUrl: string;
  readonly logins: readonly Login[];
  readonly stop: () => Promise<void>;
};

/** `npm start` on an empty data directory of its own, ready with its demo firms. */
export async function startApp(): Promise<RunningApp> {
  const directory = mkdtempSync(join(tmpdir(), 'prazo-browser-'));
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
    cwd: root,
    // A firm's provider of identities stands on this machine here, and on the internet everywhere else.
    env: { ...process.env, PRAZO_DATA_DIR: directory, OUTBOUND_LOOPBACK: 'open' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGINT');
      await ended;
    }
    rmSync(directory, { recursive: true, force: true });
  };

  const file = join(directory, 'ready.json');
  const until = performance.now() + startMs;
  while (!existsSync(file)) {
    if (child.exitCode !== null || performance.now() > until) {
      await stop();
      throw new Error(`npm start did not become ready:\n${output}`);
    }
    await sleep(200);
  }

  return { ...JSON.parse(readFileSync(file, 'utf8')), stop };
}
