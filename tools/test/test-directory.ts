import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acquire, holderOf } from '../start/pid-lock.mjs';
import { stopLeftover } from '../start/postgres-process.ts';

const PREFIX = 'prazo-test-';

/** A directory for one test run's servers; first removes those of runs that were killed. */
export async function openTestDirectory(): Promise<string> {
  await removeAbandoned();
  const directory = mkdtempSync(join(tmpdir(), PREFIX));
  acquire(join(directory, 'owner.lock'));
  // As root the database server runs as another user, who must get through.
  chmodSync(directory, 0o711);

  return directory;
}

/** Removes the directory and, where the database's files had to be elsewhere, those too. */
export function removeTestDirectory(directory: string): void {
  try {
    rmSync(realpathSync(join(directory, 'postgres')), { recursive: true, force: true });
  } catch {
    // There was no database.
  }
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}

async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const directory = join(tmpdir(), name);
    try {
      if (holderOf(join(directory, 'owner.lock'))) continue;
      await stopLeftover(realpathSync(join(directory, 'postgres', 'data')));
      removeTestDirectory(directory);
    } catch {
      // Another user's, or another run is removing it.
    }
  }
}
