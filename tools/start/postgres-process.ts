import { existsSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './pid-lock.mjs';
import { Refusal } from './refusal.ts';

/** PostgreSQL's own record of the server on a data directory: its pid and whether it is ready. */
export function readPostmaster(data: string): { pid: number; isReady: boolean } | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');

  return { pid: Number(lines[0]), isReady: (lines[7] ?? '').trim() === 'ready' };
}

/** Stops a server that an earlier launcher left running when it was killed; clears a stale record. */
export async function stopLeftover(data: string): Promise<boolean> {
  const left = readPostmaster(data);
  if (!left) return false;
  if (isAlive(left.pid) && commandOf(left.pid).includes(data)) {
    await endProcess(left.pid);

    return true;
  }
  // A pid that now belongs to another program would make PostgreSQL refuse to start.
  rmSync(join(data, 'postmaster.pid'), { force: true });

  return false;
}

// SIGINT: fast shutdown with a checkpoint. SIGQUIT: at once, recovered at the next start.
export async function endProcess(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw new Refusal(
        `A PostgreSQL (pid ${pid}) left by an earlier run belongs to another user: stop it as that user or as root.`,
      );
    }
    const until = performance.now() + patienceMs;
    while (performance.now() < until) {
      if (!isAlive(pid)) return;
      await sleep(25);
    }
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}
