import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLog, tailOf } from './log-file.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const QUICK_MS = 10_000;
const QUICK_DEATHS = 10;
const GRACE_MS = 25_000;

export type ChildOptions = {
  readonly name: string;
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly logFile: string;
  readonly say: (line: string) => void;
  readonly pauseMs?: number;
};

export type SupervisedChild = {
  readonly pid: () => number | undefined;
  /** Rejects when the program dies again and again; never resolves. */
  readonly gaveUp: Promise<never>;
  readonly stop: (graceMs?: number) => Promise<void>;
  readonly kill: () => void;
};

/** Runs a program for good: one that dies is started again, with growing pauses. */
export function supervise(options: ChildOptions): SupervisedChild {
  let child: ChildProcess | undefined;
  const stopped = new AbortController();
  const keepRunning = async (): Promise<never> => {
    let deaths = 0;
    for (;;) {
      const started = performance.now();
      child = launch(options);
      const how = await ended(child);
      if (stopped.signal.aborted) return await new Promise<never>(() => undefined);
      deaths = performance.now() - started < QUICK_MS ? deaths + 1 : 1;
      if (deaths >= QUICK_DEATHS) throw new Error(despair(options, how));
      const first = options.pauseMs ?? FIRST_PAUSE_MS;
      const pauseMs = Math.min(first * 2 ** (deaths - 1), LONGEST_PAUSE_MS);
      options.say(`${options.name} ended (${how}); starting it again in ${pauseMs / 1000} s`);
      await sleep(pauseMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return await new Promise<never>(() => undefined);
    }
  };
  const gaveUp = keepRunning();
  gaveUp.catch(() => undefined);

  return {
    pid: () => child?.pid,
    gaveUp,
    async stop(graceMs = GRACE_MS) {
      stopped.abort();
      if (child) await end(child, graceMs);
    },
    kill() {
      stopped.abort();
      child?.kill('SIGKILL');
    },
  };
}

// Its own process group: the terminal's Ctrl-C reaches the launcher alone, which stops all in order.
// The IPC channel closes when the launcher dies, however it dies, and the program ends itself.
function launch(options: ChildOptions): ChildProcess {
  const log = openLog(options.logFile);
  try {
    return spawn(process.execPath, ['--enable-source-maps', options.script], {
      cwd: options.cwd,
      env: { ...options.env, PRAZO_PARENT: '1' },
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
  } finally {
    closeSync(log);
  }
}

async function ended(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];

    return signal ?? `exit code ${code}`;
  } catch (error) {
    return String(error);
  }
}

async function end(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await exit;
  clearTimeout(killer);
}

function despair(options: ChildOptions, how: string): string {
  return `${options.name} ended ${QUICK_DEATHS} times in a row (${how}). The end of ${options.logFile}:\n${tailOf(options.logFile)}`;
}
