import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Who the database server runs as; undefined means "as we do". */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root, so root lends it another user: `postgres`, made when missing. */
export function serverAccount(existing: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(existing) ? statSync(existing) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  return idsOf('postgres') ?? createPostgresUser() ?? idsOf('nobody');
}

/** Asks the kernel instead of reading modes: parents, ACLs and mounts all count. */
export function canEnter(account: Account, directory: string): boolean {
  const run = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { cwd: '/', ...account });

  return run.status === 0;
}

export function canExecute(account: Account, program: string): boolean {
  return spawnSync(program, ['--version'], { cwd: '/', ...account }).status === 0;
}

function createPostgresUser(): Account {
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);

  return idsOf('postgres');
}

function idsOf(name: string): Account {
  const id = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [user, group] = [id('-u'), id('-g')];
  if (user.status !== 0 || group.status !== 0) return undefined;

  return { uid: Number(user.stdout), gid: Number(group.stdout) };
}
