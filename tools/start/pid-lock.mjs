// Zero dependencies: the bootstrap uses it on the host's Node, before anything is installed.
import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';

const WRITING_MS = 2000;

/** A pid alone is reused after a reboot or in a container, so a lock also keeps when its process began. */
export function processStart(pid) {
  try {
    return statOf(pid)[19] || '';
  } catch {
    if (process.platform === 'linux') return '';
    const shown = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });

    return (shown.stdout || '').trim();
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

// In a container nobody may collect an ended process; it still answers to signal 0.
function isZombie(pid) {
  try {
    return statOf(pid)[0] === 'Z';
  } catch {
    return false;
  }
}

// The fields after the name, which stands in parentheses and may hold spaces.
function statOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');

  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** The live holder of a lock file, or undefined when nobody holds it. */
export function holderOf(path) {
  try {
    const content = readFileSync(path, 'utf8');
    const isBeingWritten = content === '' && Date.now() - statSync(path).mtimeMs < WRITING_MS;
    if (isBeingWritten) return { pid: 0 };
    const { pid, start } = JSON.parse(content);

    return isAlive(pid) && processStart(pid) === start ? { pid } : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the lock, or names who has it. A lock whose process is gone is taken over. */
export function acquire(path, attempt = 0) {
  const own = JSON.stringify({ pid: process.pid, start: processStart(process.pid) });
  try {
    const file = openSync(path, 'wx', 0o644);
    writeSync(file, own);
    closeSync(file);

    return { release: () => rmSync(path, { force: true }) };
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = holderOf(path);
    if (holder || attempt > 5) return { heldBy: holder?.pid ?? 0 };
    setAside(path);

    return acquire(path, attempt + 1);
  }
}

// Renaming lets exactly one of two processes remove the same stale lock.
function setAside(path) {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
    if (holderOf(aside)) renameSync(aside, path);
    else rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
