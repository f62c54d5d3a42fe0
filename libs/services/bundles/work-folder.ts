import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leases } from '#jobs/queues';

const prefix = 'prazo-bundle-';

/** A folder of this machine in which documents of a client lie while a bundle is made of them. */
export type WorkFolder = {
  readonly path: string;
  /** Says that somebody still works in it; to be called each time that the lease of the bundle is renewed. */
  readonly keep: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

export async function openWorkFolder(): Promise<WorkFolder> {
  const path = await mkdtemp(join(tmpdir(), prefix));

  return {
    path,
    keep: async () => {
      const now = new Date();
      await utimes(path, now, now);
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/**
 * Removes the folders of processes that were killed: those that nobody kept for longer than a lease lasts, by the clock of
 * the machine, which dates the folders.
 */
export async function removeAbandonedFolders(): Promise<void> {
  const oldest = Date.now() - leases.bundles * 1000;
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const path = join(tmpdir(), name);
    try {
      if ((await stat(path)).mtimeMs < oldest) await rm(path, { recursive: true, force: true });
    } catch {
      // Another user's, or its process has just removed it.
    }
  }
}
