import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/**
 * A base backup as PostgreSQL describes it for a running server: its files, copied while `meanwhile` writes, and the log
 * that makes them consistent, copied last. What was committed before it ends is in the copy.
 */
export async function baseBackup(
  superuserUrl: string,
  { from, into, meanwhile }: { from: string; into: string; meanwhile: () => Promise<void> },
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_backup_start('drill', true)");
    mkdirSync(into, { recursive: true });
    chmodSync(into, 0o700);
    cpSync(from, into, {
      recursive: true,
      filter: (file) => !/postmaster\.(pid|opts)$|[/\\]pg_wal[/\\]/.test(file),
    });
    await meanwhile();
    const { rows } = await client.query<{ labelfile: string }>(
      'SELECT labelfile FROM pg_backup_stop(false)',
    );
    cpSync(join(from, 'pg_wal'), join(into, 'pg_wal'), { recursive: true });
    writeFileSync(join(into, 'backup_label'), rows[0]?.labelfile ?? '');
  } finally {
    await client.end();
  }
  giveTo(statSync(from), into);
}

/** The copy belongs to the account that the server runs under. */
function giveTo(owner: { uid: number; gid: number }, directory: string): void {
  for (const name of ['', ...readdirSync(directory, { recursive: true, encoding: 'utf8' })]) {
    chownSync(join(directory, name), owner.uid, owner.gid);
  }
}
