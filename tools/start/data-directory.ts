import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { acquire } from './pid-lock.mjs';
import { Refusal } from './refusal.ts';

export type DataDirectory = { readonly path: string; readonly release: () => void };

/** Creates the data directory and takes its lock: one Prazo per data directory. */
export function openDataDirectory(root: string, env: NodeJS.ProcessEnv): DataDirectory {
  const path = resolve(
    env['INIT_CWD'] ?? process.cwd(),
    env['PRAZO_DATA_DIR'] || join(root, '.prazo'),
  );
  try {
    if (!existsSync(path)) {
      mkdirSync(path, { recursive: true });
      // Enterable, not listable: as root the database server runs as another user.
      chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    mkdirSync(join(path, 'logs'), { recursive: true });
    const lock = acquire(join(path, 'start.lock'));
    if (lock.heldBy !== undefined) throw new Refusal(alreadyRunning(path, lock.heldBy));

    return { path, release: lock.release };
  } catch (error) {
    throw explained(error, path);
  }
}

/** Written beside and renamed: a reader never sees half a file. Private, since it may hold passwords. */
export function writeWhole(file: string, content: string): void {
  const next = `${file}.${process.pid}.tmp`;
  writeFileSync(next, `${content}\n`, { mode: 0o600 });
  renameSync(next, file);
}

function alreadyRunning(path: string, pid: number): string {
  const heading = `Prazo already runs on this data directory (pid ${pid}):\n  data   ${path}`;
  try {
    const ready = JSON.parse(readFileSync(join(path, 'ready.json'), 'utf8')) as Record<
      string,
      string
    >;

    return `${heading}\n  admin  ${ready['adminUrl']}\n  api    ${ready['apiUrl']}\nStop it with Ctrl-C there, or set PRAZO_DATA_DIR to another directory for a second one.`;
  } catch {
    return `${heading}\nIt is still starting. Wait for it, or stop it with \`kill ${pid}\`.`;
  }
}

function explained(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Refusal(
      `The data directory ${path} cannot be written by this user. Set PRAZO_DATA_DIR to one that can, or change its owner.`,
    );
  }
  if (code === 'ENOSPC') return new Refusal(`The disk of ${path} is full: free some space.`);
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new Refusal(`PRAZO_DATA_DIR=${path} is, or goes through, a file: name a directory.`);
  }

  return error;
}
