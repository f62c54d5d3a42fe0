import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../tools/start/pid-lock.mjs';
import { supervise } from '../../tools/start/supervised-child.ts';
import type { SupervisedChild } from '../../tools/start/supervised-child.ts';

describe('a supervised program', () => {
  let directory: string;
  const said: string[] = [];

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'prazo child '));
    said.length = 0;
  });

  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const run = (source: string): SupervisedChild => {
    const script = join(directory, 'main.mjs');
    writeFileSync(script, source);

    return supervise({
      name: 'api',
      script,
      cwd: directory,
      env: process.env,
      logFile: join(directory, 'api.log'),
      say: (line) => said.push(line),
      pauseMs: 1,
    });
  };
  const log = () => readFileSync(join(directory, 'api.log'), 'utf8');
  const until = async (condition: () => boolean) => {
    while (!condition()) await sleep(10);
  };

  it('is started again when it dies', async () => {
    const child = run('console.log("up"); setInterval(() => {}, 1000);');
    await until(() => log().includes('up'));
    process.kill(child.pid() ?? 0, 'SIGKILL');

    await until(() => log().split('up').length === 3);

    expect(said).toEqual([expect.stringContaining('api ended (SIGKILL)')]);
    await child.stop();
  });

  it('is given up with its last words after ten quick deaths', async () => {
    const child = run('console.log("cannot"); process.exit(3);');

    await expect(child.gaveUp).rejects.toThrow(/10 times in a row \(exit code 3\)[^]*cannot/);
  }, 15_000);

  it('is killed when it does not end within the grace', async () => {
    const child = run(
      'process.on("SIGTERM", () => {}); console.log("deaf"); setInterval(() => {}, 1000);',
    );
    await until(() => log().includes('deaf'));
    const pid = child.pid() ?? 0;

    await child.stop(50);

    expect(isAlive(pid)).toBe(false);
    expect(said).toEqual([]);
  });
});
