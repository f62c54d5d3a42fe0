import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edit } from './source-mutations.ts';

const Results = z.object({
  numRuntimeErrorTestSuites: z.number(),
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export type Ran = {
  readonly passed: number;
  readonly failed: readonly string[];
  /** A suite that could not even be loaded: the mutation is no program. */
  readonly broken: string | undefined;
};

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
  const outputFile = join(directory, 'jest.json');
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const args = ['--config=tools/sabotage/jest.config.mjs', '--json', `--outputFile=${outputFile}`];
  if (isBrief) args.push('--bail=1');
  if (words) args.push(`--testNamePattern=${words}`);
  const child = spawn(
    process.execPath,
    [...jest, ...args, '--runInBand', '--silent', '--forceExit', '--runTestsByPath', ...suites],
    {
      stdio: 'ignore',
      env: { ...process.env, NODE_ENV: 'test', TZ: 'UTC', SABOTAGE: JSON.stringify(edits) },
    },
  );
  running.add(child);
  const tooLong = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  await once(child, 'exit');
  clearTimeout(tooLong);
  running.delete(child);
  try {
    return read(readFileSync(outputFile, 'utf8'));
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

function read(json: string): Ran {
  const results = Results.parse(JSON.parse(json));
  const tests = results.testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = results.testResults.find(({ assertionResults }) => assertionResults.length === 0);

  return {
    passed: results.numPassedTests,
    failed: tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    broken: results.numRuntimeErrorTestSuites > 0 ? broken?.message.slice(0, 500) : undefined,
  };
}
