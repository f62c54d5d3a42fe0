import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

// What Jest writes with --json; a file that could not run at all counts as one failure.
const Results = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

/** The counts of a Jest run, or undefined when it wrote no results. */
export function countsOf(resultsFile: string): Counts | undefined {
  if (!existsSync(resultsFile)) return undefined;
  const found = Results.parse(JSON.parse(readFileSync(resultsFile, 'utf8')));

  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

/** The last line of a test run; scripts read it. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Jest's verdict, except that a run without a single test proves nothing and so fails. */
export function exitCodeOf(jestCode: number, counts: Counts): number {
  const hasRun = counts.passed + counts.failed > 0;
  if (jestCode !== 0) return jestCode;

  return hasRun && counts.failed === 0 ? 0 : 1;
}
