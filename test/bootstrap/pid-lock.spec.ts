import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acquire, holderOf, processStart } from '../../tools/start/pid-lock.mjs';

describe('a lock file', () => {
  let directory: string;
  let path: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'prazo lock '));
    path = join(directory, 'a.lock');
  });

  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('is held by one at a time and free after release', () => {
    const first = acquire(path);

    expect(acquire(path)).toEqual({ heldBy: process.pid });
    if (first.heldBy === undefined) first.release();
    expect(holderOf(path)).toBeUndefined();
    expect(acquire(path)).toHaveProperty('release');
  });

  it('of a process that is gone is taken over', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(path, JSON.stringify({ pid, start: '1' }));

    expect(acquire(path)).toHaveProperty('release');
  });

  it('is not held by another process that was given the same pid later', () => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, start: 'another start' }));

    expect(holderOf(path)).toBeUndefined();
    expect(processStart(process.pid)).not.toBe('');
  });

  it('that was left half-written by a crash is taken over', () => {
    writeFileSync(path, '{"pid":');

    expect(acquire(path)).toHaveProperty('release');
  });
});
