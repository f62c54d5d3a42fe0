import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edit } from './source-mutations.ts';

const Ran = z.object({
  passed: z.number(),
  failed: z.array(z.string()),
  /** A suite that could not even be loaded: the mutation is no program. */
  broken: z.string().optional(),
});
export type Ran = z.infer<typeof Ran>;

type Limits = {
  readonly isBrief?: boolean;
  /** Only tests whose name holds this. */
  readonly words?: string | undefined;
  readonly timeoutMs?: number;
};

const running = new Set<ReturnType<typeof spawn>>();

/** Runs whole suites on the source with these changes. `isBrief`: the first suite that fails ends the run. */
export async function runSuites(
  suites: readonly string[],
  edits: readonly Edit[],
  { isBrief = true, words, timeoutMs = 480_000 }: Limits = {},
): Promise<Ran> {
  const directory = await mkdtemp(join(tmpdir(), 'prazo-sabotage-'));
  const resultFile = join(directory, 'result.json');
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const args = ['--config=tools/sabotage/jest.config.mjs'];
  if (isBrief) args.push('--bail');
  if (words) args.push(`--testNamePattern=${words}`);
  const child = spawn(
    process.execPath,
    [...jest, ...args, '--runInBand', '--silent', '--forceExit', '--runTestsByPath', ...suites],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_ENV: 'test',
        TZ: 'UTC',
        SABOTAGE: JSON.stringify(edits),
        SABOTAGE_RESULT: resultFile,
      },
    },
  );
  running.add(child);
  const tooLong = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  await once(child, 'exit');
  clearTimeout(tooLong);
  running.delete(child);
  try {
    return Ran.parse(JSON.parse(readFileSync(resultFile, 'utf8')));
  } catch {
    return { passed: 0, failed: [], broken: 'the tests gave no result in time' };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Ends what still runs, when the whole run is interrupted. */
export function stopSuites(): void {
  for (const child of running) child.kill('SIGKILL');
}
